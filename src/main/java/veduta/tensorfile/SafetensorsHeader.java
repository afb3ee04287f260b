package veduta.tensorfile;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import veduta.text.Texts;

/**
 * The JSON header of a safetensors file, checked against the length of the data behind it: the
 * tensors must cover the data without gap or overlap, each with exactly the bytes that its shape
 * asks for.
 */
record SafetensorsHeader(Map<String, String> metadata, Map<String, Entry> entries) {

    /** A tensor and where its bytes begin, counted from the end of the header. */
    record Entry(TensorInfo tensor, long begin) {}

    private static final String METADATA = "__metadata__";

    static SafetensorsHeader parse(String json, long dataBytes) throws MalformedJsonException {
        try (JsonReader in = new JsonReader(new StringReader(json))) {
            in.setStrictness(Strictness.STRICT);
            SafetensorsHeader header = read(in);
            expect(in, JsonToken.END_DOCUMENT);
            requireWholeCover(header.entries.values(), dataBytes);
            return header;
        } catch (MalformedJsonException e) {
            throw e;
        } catch (IOException e) {
            throw new MalformedJsonException(Texts.get("fault.weights.header-cut"), e);
        }
    }

    private static SafetensorsHeader read(JsonReader in) throws IOException {
        Map<String, String> metadata = Map.of();
        Map<String, Entry> entries = new LinkedHashMap<>();
        boolean metadataSeen = false;
        expect(in, JsonToken.BEGIN_OBJECT);
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (name.equals(METADATA)) {
                if (metadataSeen) {
                    throw new MalformedJsonException(Texts.get("fault.weights.metadata-twice"));
                }
                metadataSeen = true;
                metadata = readMetadata(in);
            } else {
                Entry before = entries.put(name, readEntry(name, in));
                if (before != null) {
                    throw new MalformedJsonException(Texts.get("fault.weights.tensor-twice", name));
                }
            }
        }
        in.endObject();
        return new SafetensorsHeader(metadata, Collections.unmodifiableMap(entries));
    }

    private static Map<String, String> readMetadata(JsonReader in) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        expect(in, JsonToken.BEGIN_OBJECT);
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            expect(in, JsonToken.STRING);
            String before = metadata.put(key, in.nextString());
            if (before != null) {
                throw new MalformedJsonException(
                        Texts.get("fault.weights.metadata-entry-twice", key));
            }
        }
        in.endObject();
        return Collections.unmodifiableMap(metadata);
    }

    private static Entry readEntry(String name, JsonReader in) throws IOException {
        String type = "";
        @Nullable List<Long> shape = null;
        List<Long> offsets = List.of();
        int fields = 0;
        expect(in, JsonToken.BEGIN_OBJECT);
        in.beginObject();
        while (in.hasNext()) {
            fields++;
            switch (in.nextName()) {
                case "dtype" -> {
                    expect(in, JsonToken.STRING);
                    type = in.nextString();
                }
                case "shape" -> shape = readNumbers(in);
                case "data_offsets" -> offsets = readNumbers(in);
                default ->
                        throw new MalformedJsonException(
                                Texts.get("fault.weights.tensor-fields", name));
            }
        }
        in.endObject();
        if (fields != 3 || shape == null || offsets.size() != 2) {
            throw new MalformedJsonException(Texts.get("fault.weights.tensor-lacks", name));
        }
        return entry(name, type, shape, offsets.get(0), offsets.get(1));
    }

    private static Entry entry(String name, String type, List<Long> shape, long begin, long end)
            throws MalformedJsonException {
        @Nullable TensorType known = null;
        for (TensorType candidate : TensorType.values()) {
            if (candidate.name().equals(type)) {
                known = candidate;
            }
        }
        if (known == null) {
            throw new MalformedJsonException(Texts.get("fault.weights.tensor-type", name, type));
        }
        if (!TensorInfo.isCountable(shape, known)) {
            throw new MalformedJsonException(Texts.get("fault.weights.tensor-shape", name, shape));
        }
        TensorInfo tensor = new TensorInfo(name, known, shape);
        if (begin > end || tensor.bytes() != end - begin) {
            throw new MalformedJsonException(Texts.get("fault.weights.tensor-place-shape", name));
        }
        return new Entry(tensor, begin);
    }

    /** Only plain whole numbers pass: no sign, point or exponent, at most 18 digits. */
    private static List<Long> readNumbers(JsonReader in) throws IOException {
        List<Long> numbers = new ArrayList<>();
        expect(in, JsonToken.BEGIN_ARRAY);
        in.beginArray();
        while (in.hasNext()) {
            expect(in, JsonToken.NUMBER);
            String digits = in.nextString();
            if (!digits.matches("[0-9]{1,18}")) {
                throw new MalformedJsonException(Texts.get("fault.weights.size", digits));
            }
            numbers.add(Long.parseLong(digits));
        }
        in.endArray();
        return numbers;
    }

    private static void requireWholeCover(Iterable<Entry> entries, long dataBytes)
            throws MalformedJsonException {
        List<Entry> byPlace = new ArrayList<>();
        entries.forEach(byPlace::add);
        byPlace.sort(
                Comparator.comparingLong(Entry::begin)
                        .thenComparingLong(entry -> entry.tensor().bytes()));
        long end = 0;
        for (Entry entry : byPlace) {
            if (entry.begin() != end) {
                throw new MalformedJsonException(
                        Texts.get("fault.weights.tensor-gap", entry.tensor().name()));
            }
            end += entry.tensor().bytes();
            if (end > dataBytes) {
                throw new MalformedJsonException(
                        Texts.get("fault.weights.tensor-beyond", entry.tensor().name()));
            }
        }
        if (end != dataBytes) {
            throw new MalformedJsonException(Texts.get("fault.weights.bytes-left"));
        }
    }

    private static void expect(JsonReader in, JsonToken token) throws IOException {
        if (in.peek() != token) {
            throw new MalformedJsonException(Texts.get("fault.weights.header-form"));
        }
    }
}
