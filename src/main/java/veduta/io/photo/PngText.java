package veduta.io.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PngChunk;
import veduta.io.raster.ZlibBytes;
import veduta.text.Texts;

/**
 * A text in a PNG file, kept in an iTXt chunk (PNG, section 11.3.3.4): keyword, NUL, packed or not,
 * packing method, language, NUL, translated keyword, NUL, text in UTF-8.
 *
 * @param keyword what the text is
 * @param text any characters but NUL
 */
record PngText(String keyword, String text) {
    static final String TYPE = "iTXt";

    /** Keyword and languages need little more than the text. */
    static final int MAX_CHUNK_BYTES = RecipePng.MAX_TEXT_BYTES + 1024;

    private static final Pattern KEYWORD =
            Pattern.compile("(?=.{1,79}$)[A-Za-z0-9._:-]+( [A-Za-z0-9._:-]+)*");
    private static final int MAX_KEYWORD = 79;
    private static final int WORTH_PACKING = 1024;

    /**
     * The chunk for the file; long texts are packed.
     *
     * @throws IllegalArgumentException if PNG or the reader here would not take it
     */
    PngChunk toChunk() {
        if (!KEYWORD.matcher(keyword).matches()) {
            throw new IllegalArgumentException("'" + keyword + "' cannot be a keyword.");
        }
        byte[] plain = utf8();
        if (plain.length > RecipePng.MAX_TEXT_BYTES || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("'" + keyword + "' is too long or holds NUL.");
        }
        byte[] packed = plain.length < WORTH_PACKING ? plain : ZlibBytes.pack(plain);
        boolean worth = packed.length < plain.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(keyword.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {0, (byte) (worth ? 1 : 0), 0, 0, 0});
        out.writeBytes(worth ? packed : plain);
        return new PngChunk(TYPE, out.toByteArray());
    }

    private byte[] utf8() {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] utf8 = new byte[bytes.remaining()];
            bytes.get(utf8);
            return utf8;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("'" + keyword + "' holds half a character.", e);
        }
    }

    /**
     * Reads a chunk's content.
     *
     * @throws FileFormatException if it is not valid or unpacks to more than {@link
     *     RecipePng#MAX_TEXT_BYTES}
     */
    static PngText parse(Path file, byte[] data) throws FileFormatException {
        int keywordEnd = end(data, 0);
        int languageEnd = end(data, keywordEnd + 3);
        int begin = end(data, languageEnd + 1) + 1;
        if (keywordEnd < 1 || keywordEnd > MAX_KEYWORD || begin > data.length) {
            throw damaged(file);
        }
        String keyword = new String(data, 0, keywordEnd, StandardCharsets.ISO_8859_1);
        byte[] plain =
                switch (data[keywordEnd + 1]) {
                    case 0 -> Arrays.copyOfRange(data, begin, data.length);
                    case 1 ->
                            ZlibBytes.unpack(data, begin, RecipePng.MAX_TEXT_BYTES)
                                    .orElseThrow(() -> damaged(file));
                    default -> throw damaged(file);
                };
        try {
            ByteBuffer bytes = ByteBuffer.wrap(plain);
            return new PngText(
                    keyword, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            throw damaged(file);
        }
    }

    /** Where the next NUL is; beyond the end if there is none. */
    private static int end(byte[] data, int from) {
        int at = from;
        while (at < data.length && data[at] != 0) {
            at++;
        }
        return at;
    }

    private static FileFormatException damaged(Path file) {
        return new FileFormatException(file, Texts.get("fault.png.bad-text"));
    }
}
