package veduta.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import veduta.text.Texts;

/** The first bytes of a file and what they alone say of it. */
public final class FileHead {
    private static final int HEAD_BYTES = 1 << 16;

    /** What a part of a zip archive begins with, and where its name stands. */
    private static final String PART = "PK\u0003\u0004";

    private static final int PART_NAME = 30;

    /** The end of a TensorFlow index, which is a table of LevelDB. */
    private static final long TABLE_MAGIC = 0xDB4775248B80FB57L;

    /** The number that PyTorch put before its pickles, as a pickle itself. */
    private static final String TORCH_MAGIC =
            "\u0080\u0002\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.";

    private static final Pattern CHECKPOINT_DATA = Pattern.compile(".*\\.data-\\d{5}-of-\\d{5}");
    private static final Pattern OWN_MODEL =
            Pattern.compile("\"format\"\\s*:\\s*\"veduta-model/\\d+\"");

    private final Path path;
    private final long length;
    private final String text;
    private final String name;

    private FileHead(Path path, long length, String text) {
        this.path = path;
        this.length = length;
        this.text = text;
        this.name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }

    static FileHead of(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD_BYTES);
            return new FileHead(
                    path, Files.size(path), new String(head, StandardCharsets.ISO_8859_1));
        }
    }

    /** Whether its name, in lower case, ends so. */
    public boolean isNamed(String ending) {
        return name.endsWith(ending);
    }

    /** Whether it is a zip archive. */
    public boolean isArchive() {
        return text.startsWith(PART);
    }

    /** Whether it is a palette of GIMP's. */
    public boolean isGimpPalette() {
        return text.startsWith("GIMP Palette");
    }

    /** Whether it begins like JSON. */
    public boolean isJson() {
        return text.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().startsWith("{");
    }

    /** Whether it is a PNG file. */
    public boolean isPng() {
        return text.startsWith("\u0089PNG\r\n\u001a\n");
    }

    /** Whether it is a MATLAB file of version 5 to 7. */
    public boolean isMatlab5() {
        return text.startsWith("MATLAB 5.0 MAT-file");
    }

    /** Whether it is a safetensors file: the length of a JSON object and the object itself. */
    public boolean isSafetensors() {
        if (text.length() < 10 || text.charAt(8) != '{') {
            return false;
        }
        byte[] first = text.substring(0, 8).getBytes(StandardCharsets.ISO_8859_1);
        long header = ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return header > 1 && header <= length - 8;
    }

    /** Whether the metadata of a safetensors file, which come first, are those of our models. */
    public boolean isOwnModel() {
        return OWN_MODEL.matcher(text).find();
    }

    /**
     * What foreign weights these are, in words; empty if they are none.
     *
     * @throws IOException if the file cannot be read
     */
    public Optional<String> weights() throws IOException {
        if (text.startsWith(TORCH_MAGIC)) {
            return Optional.of(Texts.get("recognised.old-pytorch"));
        }
        if (isArchive() && hasPart(part -> part.endsWith("/data.pkl"))) {
            return Optional.of(Texts.get("recognised.pytorch"));
        }
        if (isNamed(".index") && endsInTableMagic()) {
            return Optional.of(Texts.get("recognised.checkpoint-index"));
        }
        return CHECKPOINT_DATA.matcher(name).matches()
                ? Optional.of(Texts.get("recognised.checkpoint-data"))
                : Optional.empty();
    }

    /** Whether it is an archive that begins with our description. */
    public boolean isDocument() {
        return isArchive() && hasPart("document.json"::equals);
    }

    /**
     * Whether a part of an archive that begins within the first bytes has such a name: programs
     * write the telling part in front.
     */
    private boolean hasPart(Predicate<String> wanted) {
        int at = text.indexOf(PART);
        while (at >= 0 && at + PART_NAME <= text.length()) {
            int nameLength = text.charAt(at + 26) | text.charAt(at + 27) << 8;
            int end = Math.min(text.length(), at + PART_NAME + nameLength);
            if (wanted.test(text.substring(at + PART_NAME, end))) {
                return true;
            }
            at = text.indexOf(PART, at + PART.length());
        }
        return false;
    }

    private boolean endsInTableMagic() throws IOException {
        if (length < Long.BYTES) {
            return false;
        }
        ByteBuffer last = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(path)) {
            channel.read(last, length - Long.BYTES);
        }
        return last.getLong(0) == TABLE_MAGIC;
    }
}
