package veduta.app;

import java.io.IOException;
import java.nio.file.Path;
import veduta.cli.manual.CommandManual;
import veduta.io.UserFolders;

/** Writes the completion script and the manual pages while the program is built. */
public final class ManualBuild {
    private ManualBuild() {}

    /**
     * Writes them.
     *
     * @param args the folder of the built program, and its version
     * @throws IOException if they cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        // What the builder has installed or painted is no part of the program.
        Path nothing = folder.resolve("nobody");
        UserFolders nobody = new UserFolders(nothing, nothing, nothing);
        new CommandManual(
                        Components.of(nobody, Registries.usual()).commandLine(),
                        "veduta " + args[1])
                .write(folder);
    }
}
