package veduta.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Renders of a street layout by the command. */
@Tag("engine")
abstract class RenderCase {
    @TempDir Path folder;
    Program program;
    Path street;

    @BeforeEach
    void prepare() throws Exception {
        program = Program.in(folder);
        street = SampleFiles.street(folder.resolve("street.png"), "cityscapes-color");
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
