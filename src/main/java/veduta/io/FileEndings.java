package veduta.io;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * The endings of files in folders that people fill: what else lies there (notes, lists, the
 * system's own files) is passed over.
 */
public final class FileEndings {
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "tif", "tiff", "bmp", "gif", "webp", "psd");

    private static final Set<String> OTHER_LAYOUTS = Set.of("json", "mat", "veduta");

    private FileEndings() {}

    /** Whether a file is named like a picture. */
    public static boolean isPicture(Path file) {
        return PICTURES.contains(of(file));
    }

    /** Whether a file is named like a label map of any encoding. */
    public static boolean isLayout(Path file) {
        return isPicture(file) || OTHER_LAYOUTS.contains(of(file));
    }

    private static String of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1) : "";
    }
}
