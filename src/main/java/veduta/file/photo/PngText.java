package veduta.file.photo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import veduta.file.raster.FileFormatException;
import veduta.file.raster.PngChunk;

/**
 * A text in a PNG file (specification, section 11.3.3): written as iTXt, packed if long; read from
 * iTXt, zTXt and tEXt.
 *
 * @param keyword what the text is
 * @param text the text
 */
record PngText(String keyword, String text) {
    private static final Pattern KEYWORD = Pattern.compile("[!-~]([ -~]{0,77}[!-~])?");
    private static final int PACK_FROM = 1024;
    private static final int MAX_TEXT_BYTES = 16 << 20;

    static boolean isText(String type) {
        return type.equals("iTXt") || type.equals("zTXt") || type.equals("tEXt");
    }

    static PngChunk encode(String keyword, String text) throws IOException {
        if (!KEYWORD.matcher(keyword).matches()) {
            throw new IllegalArgumentException("'" + keyword + "' is no keyword for PNG texts.");
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean pack = utf8.length >= PACK_FROM;
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
        // End of the keyword, whether packed, how packed, no language, no translated keyword.
        data.write(new byte[] {0, (byte) (pack ? 1 : 0), 0, 0, 0});
        if (pack) {
            try (DeflaterOutputStream out = new DeflaterOutputStream(data)) {
                out.write(utf8);
            }
        } else {
            data.write(utf8);
        }
        return new PngChunk("iTXt", data.toByteArray());
    }

    /** Reads a text chunk; empty if it does not follow the specification. */
    static Optional<PngText> decode(Path file, PngChunk chunk) throws IOException {
        byte[] data = chunk.data();
        int end = zero(data, 0);
        if (end < 0) {
            return Optional.empty();
        }
        String keyword = new String(data, 0, end, StandardCharsets.ISO_8859_1);
        int start = end + 1;
        boolean packed = chunk.type().equals("zTXt");
        Charset charset = StandardCharsets.ISO_8859_1;
        if (packed) {
            start += 1;
        } else if (chunk.type().equals("iTXt")) {
            charset = StandardCharsets.UTF_8;
            packed = start < data.length && data[start] == 1;
            int language = zero(data, start + 2);
            int translated = language < 0 ? -1 : zero(data, language + 1);
            if (translated < 0) {
                return Optional.empty();
            }
            start = translated + 1;
        }
        if (start > data.length) {
            return Optional.empty();
        }
        byte[] text = packed ? unpack(file, data, start) : rest(data, start);
        return Optional.of(new PngText(keyword, new String(text, charset)));
    }

    private static byte[] unpack(Path file, byte[] data, int start) throws IOException {
        try (InflaterInputStream in =
                new InflaterInputStream(
                        new ByteArrayInputStream(data, start, data.length - start))) {
            byte[] text = in.readNBytes(MAX_TEXT_BYTES + 1);
            if (text.length > MAX_TEXT_BYTES) {
                throw new FileFormatException(file, "carries a text of more than 16 MB.");
            }
            return text;
        } catch (FileFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new FileFormatException(file, "carries a text that is damaged.", e);
        }
    }

    private static byte[] rest(byte[] data, int start) {
        return Arrays.copyOfRange(data, start, data.length);
    }

    private static int zero(byte[] data, int from) {
        for (int i = Math.max(0, from); i < data.length; i++) {
            if (data[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
