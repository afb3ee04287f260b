package veduta.io.raster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStream;
import veduta.text.Texts;

/**
 * Checks the lengths that the resource blocks of a Photoshop file claim ("Adobe Photoshop File
 * Formats", Image Resources Section): the decoder allocates them unseen.
 */
final class PsdResources {
    private static final int SIGNATURE = word("8BPS");
    private static final int HEADER_BYTES = 26;

    private PsdResources() {}

    /** Looks at a file of any format and leaves the stream at its beginning. */
    static void check(Path file, ImageInputStream in) throws IOException {
        in.mark();
        if (in.length() > HEADER_BYTES && in.readInt() == SIGNATURE) {
            in.seek(HEADER_BYTES);
            section(file, in);
            long resources = in.readUnsignedInt();
            long end = in.getStreamPosition() + resources;
            if (end > in.length()) {
                throw damaged(file);
            }
            while (in.getStreamPosition() < end) {
                // Signature, number, and a name that fills an even number of bytes.
                in.skipBytes(6);
                int name = in.readUnsignedByte();
                in.skipBytes(name | 1);
                long start = in.getStreamPosition() + Integer.BYTES;
                section(file, in);
                long length = in.getStreamPosition() - start;
                in.skipBytes((int) (length & 1));
            }
        }
        in.reset();
    }

    private static void section(Path file, ImageInputStream in) throws IOException {
        long bytes = in.readUnsignedInt();
        if (bytes > in.length() - in.getStreamPosition()) {
            throw damaged(file);
        }
        in.seek(in.getStreamPosition() + bytes);
    }

    private static FileFormatException damaged(Path file) {
        return new FileFormatException(file, Texts.get("fault.damaged.picture"));
    }

    private static int word(String letters) {
        int word = 0;
        for (byte letter : letters.getBytes(StandardCharsets.US_ASCII)) {
            word = word << 8 | letter;
        }
        return word;
    }
}
