package veduta.io.palette;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import veduta.storage.AtomicFile;
import veduta.text.Texts;

/** Reads and writes whole text files in UTF-8. */
final class TextFile {
    /** No palette comes near this size; what is larger is something else. */
    private static final int MAX_BYTES = 1 << 20;

    private TextFile() {}

    /** The text of a file, without a byte order mark. */
    static String read(Path file) throws PaletteException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, nameOf(file));
        } catch (IOException e) {
            throw new PaletteException(Texts.get("fault.palette.unopened", nameOf(file)), e);
        }
    }

    /** The text of a file that may be Latin-1, as it was before UTF-8; then with a note. */
    static String readOrLatin(Path file, List<String> notes) throws PaletteException {
        try {
            return read(file);
        } catch (PaletteException fault) {
            if (!(fault.getCause() instanceof CharacterCodingException)) {
                throw fault;
            }
            try {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                notes.add(Texts.get("note.palette.latin", nameOf(file)));
                return text;
            } catch (IOException e) {
                throw new PaletteException(Texts.get("fault.palette.unopened", nameOf(file)), e);
            }
        }
    }

    /** The text of a stream that is named {@code name} in messages. */
    static String read(InputStream in, String name) throws PaletteException, IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new PaletteException(Texts.get("fault.palette.too-large", name));
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new PaletteException(Texts.get("fault.palette.no-text", name), e);
        }
    }

    /** Writes a file whole, or leaves it as it was. */
    static void write(Path file, String text) throws PaletteException {
        try {
            AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new PaletteException(Texts.get("fault.palette.unwritten", nameOf(file)), e);
        }
    }

    /** The last part of a path, as messages name it. */
    static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
