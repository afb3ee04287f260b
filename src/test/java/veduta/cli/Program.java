package veduta.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import veduta.app.Components;
import veduta.app.Registries;
import veduta.io.UserFolders;
import veduta.ml.crn.UntrainedModel;

/** The whole program in a folder of its own, with tiny models in the user's models folder. */
final class Program {
    private final UserFolders folders;

    private Program(UserFolders folders) {
        this.folders = folders;
    }

    /** What a command did. */
    record Result(int code, String out, String err) {}

    /** Installs the models {@code tiny} (Cityscapes) and {@code rooms} (NYU 13). */
    static Program in(Path folder) throws Exception {
        UserFolders folders =
                new UserFolders(
                        folder.resolve("config"), folder.resolve("cache"), folder.resolve("state"));
        Files.createDirectories(folders.models());
        UntrainedModel.write(
                folders.models().resolve("tiny.safetensors"),
                UntrainedModel.tiny("tiny", "cityscapes", 19, 3),
                7);
        UntrainedModel.write(
                folders.models().resolve("rooms.safetensors"),
                UntrainedModel.tiny("rooms", "nyu13", 13, 1),
                8);
        return new Program(folders);
    }

    Path model(String name) {
        return folders.models().resolve(name + ".safetensors");
    }

    /** Renders a layout by the model {@code tiny}. */
    Result render(Path layout, Path output, Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("render", layout, "-o", output, "--model", "tiny"));
        words.addAll(List.of(more));
        return run(words.toArray());
    }

    Result run(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Components.of(folders, Registries.usual())
                        .commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err));
        int code = line.execute(words);
        return new Result(code, out.toString(), err.toString());
    }
}
