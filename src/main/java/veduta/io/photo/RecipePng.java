package veduta.io.photo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.io.raster.PngChunk;
import veduta.io.raster.PngReader;
import veduta.io.raster.PngWriter;
import veduta.layout.LabelMap;
import veduta.text.Texts;

/**
 * Writes pictures as PNG files that carry their recipe: texts in iTXt chunks and the layout in a
 * private chunk. Other programs see an ordinary PNG file.
 */
public final class RecipePng {
    /** The keyword of the recipe among the texts. */
    public static final String RECIPE = "Veduta-Recipe";

    /** The largest number of texts in one file. */
    public static final int MAX_TEXTS = 64;

    /** The greatest length of a text, in bytes of UTF-8. */
    public static final int MAX_TEXT_BYTES = 1 << 20;

    private static final PngReader READER = new PngReader(PixelLimits.PHOTO);

    /**
     * What a picture carries.
     *
     * @param texts by keyword
     * @param layout what it was made from; empty if the file holds none
     */
    public record Content(Map<String, String> texts, Optional<LabelMap> layout) {
        /** Takes a copy of the map. */
        public Content {
            texts = Map.copyOf(texts);
        }
    }

    /**
     * Writes a picture with its recipe. The file appears only when it is whole; the same input
     * gives the same bytes.
     *
     * @param texts at most {@link #MAX_TEXTS} by keyword; keywords are 1 to 79 ASCII letters,
     *     digits and {@code -_.:} or single spaces between them, texts are without NUL and at most
     *     {@link #MAX_TEXT_BYTES} long
     * @param layout of any size up to {@link PixelLimits#LAYOUT}
     * @throws IllegalArgumentException if a text or keyword is not as described
     * @throws FileFormatException if the layout is too large
     * @throws IOException if the file cannot be written
     */
    public void write(Path file, RgbImage picture, Map<String, String> texts, LabelMap layout)
            throws IOException {
        new PngWriter().write(file, Photos.raw(picture), chunks(file, texts, layout));
    }

    /**
     * The bytes that {@link #write} writes.
     *
     * @param name what to call the file in messages
     */
    public byte[] toBytes(Path name, RgbImage picture, Map<String, String> texts, LabelMap layout)
            throws IOException {
        return new PngWriter().toBytes(Photos.raw(picture), chunks(name, texts, layout));
    }

    private static List<PngChunk> chunks(Path file, Map<String, String> texts, LabelMap layout)
            throws FileFormatException {
        if (texts.size() > MAX_TEXTS) {
            throw new IllegalArgumentException(
                    "A file takes " + MAX_TEXTS + " texts, not " + texts.size() + ".");
        }
        Size size = layout.size();
        PixelLimits.LAYOUT.check(file, size.width(), size.height(), Long.MAX_VALUE);
        List<PngChunk> chunks = new ArrayList<>();
        chunks.add(Photos.SRGB);
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
            chunks.add(new PngText(text.getKey(), text.getValue()).toChunk());
        }
        chunks.add(LayoutChunk.of(layout));
        return chunks;
    }

    /**
     * Reads what {@link #write} put beside the picture; the picture itself is for {@link
     * Photos#read}. A PNG file of another program gives its international texts and no layout.
     * Where a keyword or the layout stands twice, the first counts.
     *
     * @throws FileFormatException if it is no PNG file, or the texts or the layout are damaged, cut
     *     short or too large
     * @throws IOException if it cannot be read
     */
    public Content read(Path file) throws IOException {
        Photos.requireContent(file);
        return content(file, (wanted, bytes) -> READER.chunks(file, wanted, bytes));
    }

    /**
     * Reads what {@link #toBytes} put beside the picture.
     *
     * @param name what to call the file in messages
     * @param png a whole PNG file
     * @throws FileFormatException if it is no PNG file, or the texts or the layout are damaged, cut
     *     short or too large
     * @throws IOException never otherwise
     */
    public Content read(Path name, byte[] png) throws IOException {
        return content(
                name,
                (wanted, bytes) ->
                        READER.chunks(name, new ByteArrayInputStream(png), wanted, bytes));
    }

    /** Finds chunks in a PNG file that can be read several times. */
    private interface ChunkSource {
        List<PngChunk> chunks(Predicate<String> wanted, int maxBytes) throws IOException;
    }

    private static Content content(Path file, ChunkSource source) throws IOException {
        List<PngChunk> chunks =
                source.chunks(first(MAX_TEXTS + 1, PngText.TYPE), PngText.MAX_CHUNK_BYTES);
        if (chunks.size() > MAX_TEXTS) {
            throw new FileFormatException(file, Texts.get("fault.png.many-texts", MAX_TEXTS));
        }
        Map<String, String> texts = new HashMap<>();
        for (PngChunk chunk : chunks) {
            PngText text = PngText.parse(file, chunk.data());
            texts.putIfAbsent(text.keyword(), text.text());
        }
        List<PngChunk> layouts =
                source.chunks(first(1, LayoutChunk.TYPE), LayoutChunk.MAX_CHUNK_BYTES);
        return new Content(
                texts,
                layouts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(LayoutChunk.parse(file, layouts.get(0).data())));
    }

    /** Wants the first chunks of a type, so that no number of them fills the memory. */
    static Predicate<String> first(int count, String type) {
        AtomicInteger left = new AtomicInteger(count);
        return candidate -> candidate.equals(type) && left.getAndDecrement() > 0;
    }
}
