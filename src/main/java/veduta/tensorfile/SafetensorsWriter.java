package veduta.tensorfile;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes a safetensors file one tensor at a time. All tensors are declared first, then each is
 * written once, in any order, then {@link #finish} moves the file into place; closing without it
 * leaves nothing behind. The same input gives the same bytes.
 */
public final class SafetensorsWriter implements AutoCloseable {
    private final NumberFile file;
    private final Map<String, Place> places;
    private final Set<String> missing;

    private record Place(TensorInfo tensor, long begin) {}

    private SafetensorsWriter(NumberFile file, Map<String, Place> places) {
        this.file = file;
        this.places = places;
        this.missing = new HashSet<>(places.keySet());
    }

    /**
     * Starts a file.
     *
     * @param tensors names, types ({@link TensorType#F32} or {@link TensorType#F16}) and shapes
     * @param metadata text entries, written in the order of their keys
     * @throws WeightsException if the folder cannot be written to
     * @throws IllegalArgumentException if a name occurs twice or a type is another
     */
    public static SafetensorsWriter create(
            Path target, List<TensorInfo> tensors, Map<String, String> metadata)
            throws WeightsException {
        Map<String, Place> relative = arrange(tensors);
        byte[] header = header(relative, metadata);
        long dataBegin = 8L + header.length;
        Map<String, Place> places = new LinkedHashMap<>();
        relative.forEach(
                (name, place) ->
                        places.put(name, new Place(place.tensor, dataBegin + place.begin)));
        ByteBuffer start = ByteBuffer.allocate(8 + header.length).order(ByteOrder.LITTLE_ENDIAN);
        start.putLong(header.length).put(header).flip();
        return new SafetensorsWriter(NumberFile.create(target, start), places);
    }

    /** Wider types go first, so that every number lies at a multiple of its own width. */
    private static Map<String, Place> arrange(List<TensorInfo> tensors) {
        List<TensorInfo> ordered = new ArrayList<>(tensors);
        ordered.sort(Comparator.comparingInt(tensor -> -tensor.type().bytes()));
        Map<String, Place> places = new LinkedHashMap<>();
        long at = 0;
        for (TensorInfo tensor : ordered) {
            if (tensor.type() != TensorType.F32 && tensor.type() != TensorType.F16) {
                throw new IllegalArgumentException(tensor.type() + " is not written.");
            }
            if (places.put(tensor.name(), new Place(tensor, at)) != null) {
                throw new IllegalArgumentException(tensor.name() + " is declared twice.");
            }
            at = Math.addExact(at, tensor.bytes());
        }
        return places;
    }

    private static byte[] header(Map<String, Place> places, Map<String, String> metadata) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            if (!metadata.isEmpty()) {
                json.name("__metadata__").beginObject();
                for (Map.Entry<String, String> entry : new TreeMap<>(metadata).entrySet()) {
                    json.name(entry.getKey()).value(entry.getValue());
                }
                json.endObject();
            }
            for (Place place : places.values()) {
                json.name(place.tensor.name()).beginObject();
                json.name("dtype").value(place.tensor.type().name());
                json.name("shape").beginArray();
                for (long length : place.tensor.shape()) {
                    json.value(length);
                }
                json.endArray();
                long end = place.begin + place.tensor.bytes();
                json.name("data_offsets").beginArray().value(place.begin).value(end).endArray();
                json.endObject();
            }
            json.endObject();
        } catch (IOException e) {
            throw new IllegalStateException("A string cannot fail to take text.", e);
        }
        int bytes = text.toString().getBytes(StandardCharsets.UTF_8).length;
        text.write(" ".repeat(Math.floorMod(-bytes, 8)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes the numbers of one declared tensor, rounded to nearest even where its type is
     * narrower.
     *
     * @throws WeightsException if the disk will not take them
     * @throws IllegalArgumentException if no such tensor is left to write or the count is wrong
     */
    public void write(String name, float[] values) throws WeightsException {
        Place place = places.get(name);
        if (place == null || !missing.remove(name)) {
            throw new IllegalArgumentException(name + " is not a tensor left to write.");
        }
        if (values.length != place.tensor.elements()) {
            throw new IllegalArgumentException(
                    place.tensor + " does not have " + values.length + " numbers.");
        }
        file.write(place.tensor.type(), values, place.begin);
    }

    /**
     * Moves the finished file into place, over an older one of that name.
     *
     * @throws WeightsException if the disk will not take it
     * @throws IllegalStateException if a declared tensor has not been written
     */
    public void finish() throws WeightsException {
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Not written yet: " + new TreeSet<>(missing));
        }
        file.finish();
    }

    @Override
    public void close() throws WeightsException {
        file.close();
    }
}
