package veduta.file.photo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.file.raster.FileFormatException;
import veduta.file.raster.PixelLimits;
import veduta.file.raster.PngChunk;
import veduta.file.raster.PngReader;
import veduta.file.raster.PngWriter;
import veduta.file.raster.RawPicture;
import veduta.file.raster.SampleKind;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;

/**
 * PNG pictures that carry texts and the layout they were made from.
 *
 * <p>Texts are iTXt chunks. The layout is in a chunk {@code vdLm} (private, ancillary, safe to
 * copy): one byte format version, which is 1, then a whole 8-bit gray PNG file whose samples are
 * the labels, 255 being void. Other programs see an ordinary picture.
 */
public final class RecipePng {
    private static final String LAYOUT_CHUNK = "vdLm";
    private static final int VERSION = 1;
    private static final int MAX_CHUNK_BYTES = 64 << 20;

    /**
     * What a picture carries.
     *
     * @param texts by keyword, in file order
     * @param layout what it was made from; empty if the file carries none
     */
    public record Content(Map<String, String> texts, Optional<LabelMap> layout) {
        /** Takes a copy. */
        public Content {
            texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        }
    }

    /**
     * Writes a picture; an existing file is replaced.
     *
     * @param texts by keyword of 1 to 79 printable ASCII letters
     * @throws IllegalArgumentException if a keyword is not of that form
     * @throws IOException if the file cannot be written
     */
    public void write(Path file, RgbImage image, Map<String, String> texts, LabelMap layout)
            throws IOException {
        List<PngChunk> chunks = new ArrayList<>();
        chunks.add(Photos.srgbChunk());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            chunks.add(PngText.encode(text.getKey(), text.getValue()));
        }
        chunks.add(encode(layout));
        new PngWriter().write(file, Photos.raw(image), chunks);
    }

    /**
     * Reads what a picture carries, not the picture itself; use {@link Photos#read} for that.
     *
     * @throws FileFormatException if it is no PNG file or damaged
     * @throws IOException if it cannot be read
     */
    public Content read(Path file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Optional<LabelMap> layout = Optional.empty();
        PngReader reader = new PngReader(PixelLimits.LAYOUT);
        for (PngChunk chunk :
                reader.chunks(
                        file,
                        type -> type.equals(LAYOUT_CHUNK) || PngText.isText(type),
                        MAX_CHUNK_BYTES)) {
            if (chunk.type().equals(LAYOUT_CHUNK)) {
                layout = Optional.of(decode(file, chunk.data()));
            } else {
                PngText.decode(file, chunk)
                        .ifPresent(text -> texts.putIfAbsent(text.keyword(), text.text()));
            }
        }
        return new Content(texts, layout);
    }

    private static PngChunk encode(LabelMap layout) throws IOException {
        RawPicture labels = RawPicture.of(layout.size(), SampleKind.GRAY8, layout.toBytes());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write(VERSION);
        data.write(new PngWriter().toBytes(labels));
        return new PngChunk(LAYOUT_CHUNK, data.toByteArray());
    }

    private static LabelMap decode(Path file, byte[] data) throws IOException {
        if (data.length == 0 || data[0] != VERSION) {
            throw new FileFormatException(
                    file, "carries a layout in a form that this version does not know.");
        }
        ByteArrayInputStream png = new ByteArrayInputStream(data, 1, data.length - 1);
        RawPicture labels;
        try {
            labels = new PngReader(PixelLimits.LAYOUT).read(file, png, data.length);
        } catch (FileFormatException e) {
            throw new FileFormatException(file, "carries a layout that is damaged.", e);
        }
        if (labels.kind() != SampleKind.GRAY8) {
            throw new FileFormatException(file, "carries a layout that is damaged.");
        }
        byte[] bytes = new byte[labels.pixels()];
        for (int pixel = 0; pixel < bytes.length; pixel++) {
            bytes[pixel] = (byte) labels.value(pixel);
        }
        return LabelMap.of(labels.size(), bytes);
    }
}
