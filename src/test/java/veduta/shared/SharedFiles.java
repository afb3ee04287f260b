package veduta.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Files that are too large for the project, or not its own, in the folder that the system property
 * {@code shared.dir} names.
 */
public final class SharedFiles {
    private static final Path FOLDER = Path.of(System.getProperty("shared.dir", "../shared"));

    private SharedFiles() {}

    /**
     * A file or folder; where it is missing, the test ends as left out, and says so.
     *
     * @param name path within the folder
     */
    public static Path require(String name) {
        Path file = FOLDER.resolve(name).normalize();
        if (!Files.exists(file)) {
            String missing = "LEFT OUT, because " + file + " is missing";
            System.out.println(missing + ": " + caller());
            Assumptions.abort(missing);
        }
        return file;
    }

    private static String caller() {
        return StackWalker.getInstance()
                .walk(
                        frames ->
                                frames.filter(each -> each.getClassName().endsWith("Test"))
                                        .reduce((inner, outer) -> outer)
                                        .map(
                                                each ->
                                                        each.getClassName()
                                                                + "."
                                                                + each.getMethodName())
                                        .orElse("a test"));
    }
}
