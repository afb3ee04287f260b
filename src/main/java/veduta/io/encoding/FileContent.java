package veduta.io.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import veduta.io.archive.LayeredFile;
import veduta.io.raster.FileFormatException;
import veduta.storage.GitLfsPointer;
import veduta.text.Texts;

/** The families of files that layouts are stored in, distinguished by their first bytes. */
public enum FileContent {
    /** A picture, or something unknown. */
    PICTURE,
    /** JSON text. */
    JSON,
    /** A MATLAB file of version 5 to 7. */
    MATLAB5,
    /** An HDF5 file, which MATLAB's version 7.3 is too. */
    HDF5,
    /** A zip archive, which documents of this program are. */
    ARCHIVE,
    /** A file of layers of OpenRaster or Krita. */
    LAYERS;

    private static final String HDF5_SIGNATURE = "\u0089HDF\r\n\u001a\n";
    private static final int MATLAB_USER_BLOCK = 512;

    /**
     * Looks at the first bytes of a file.
     *
     * @throws FileFormatException if there is no such file or it is empty
     * @throws IOException if it cannot be read
     */
    static FileContent of(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new FileFormatException(file, Texts.get("fault.missing"));
        }
        if (!Files.isRegularFile(file)) {
            throw new FileFormatException(file, Texts.get("fault.no-file"));
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(MATLAB_USER_BLOCK + HDF5_SIGNATURE.length());
        }
        if (head.length == 0) {
            throw new FileFormatException(file, Texts.get("fault.empty"));
        }
        if (GitLfsPointer.is(file)) {
            throw new FileFormatException(file, Texts.get("fault.lfs-pointer"));
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith(HDF5_SIGNATURE) || text.startsWith(HDF5_SIGNATURE, MATLAB_USER_BLOCK)) {
            return HDF5;
        }
        if (text.startsWith("MATLAB 5.0 MAT-file")) {
            return MATLAB5;
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return LayeredFile.is(file) ? LAYERS : ARCHIVE;
        }
        String visible = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
        visible = visible.stripLeading();
        return visible.startsWith("{") || visible.startsWith("[") || isWideJson(text)
                ? JSON
                : PICTURE;
    }

    /** Whether it begins like JSON in UTF-16, whose reader can then say that it is not UTF-8. */
    private static boolean isWideJson(String text) {
        boolean marked = text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff");
        String visible = marked ? text.substring(2).replace("\u0000", "").stripLeading() : "";
        return visible.startsWith("{") || visible.startsWith("[");
    }
}
