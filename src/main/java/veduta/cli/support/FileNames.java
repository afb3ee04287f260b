package veduta.cli.support;

import java.nio.file.Path;

/** Parts of file names. */
public final class FileNames {
    private FileNames() {}

    /** The last element of a path, also of {@code .} and the like. */
    public static String last(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** The character set in which this process writes the names of files. */
    public static String characters() {
        return System.getProperty("sun.jnu.encoding", "");
    }

    /** The last element without its ending. */
    public static String stem(Path path) {
        String name = last(path);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
