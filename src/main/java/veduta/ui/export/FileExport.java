package veduta.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.dialog.ReportedTasks;
import veduta.ui.dialog.SaveQuestion;

/** Asks where to export, and writes in the background. */
public final class FileExport {
    static final FileType PNG = type("png", "*.png");
    static final FileType JPEG = type("jpeg", "*.jpg", "*.jpeg");
    static final FileType TIFF = type("tiff", "*.tif", "*.tiff");
    static final FileType ORA = type("ora", "*.ora");

    private final ReportedTasks tasks;
    private final Dialogs dialogs;

    /** Asks in {@code dialogs} and writes by {@code tasks}. */
    public FileExport(ReportedTasks tasks, Dialogs dialogs) {
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /** The work of writing. */
    @FunctionalInterface
    interface WriteTask {
        void run() throws IOException, SynthesisException;
    }

    /** A kind of files, by the key of its name for people. */
    static FileType type(String key, String... patterns) {
        return new FileType(Texts.get("export." + key), List.of(patterns));
    }

    /** Asks for one of several answers. */
    Optional<String> choose(
            String command, String question, List<String> answers, String suggested) {
        return dialogs.choose(Texts.get("command." + command), question, answers, suggested);
    }

    /** Asks for a file to write. */
    Optional<Path> ask(String command, String name, FileType... types) {
        return question(command, name, types).one();
    }

    /** Asks for files with a number each to write. */
    Optional<List<Path>> askNumbered(String command, String name, int count, FileType... types) {
        return question(command, name, types).numbered(count);
    }

    private SaveQuestion question(String command, String name, FileType... types) {
        return new SaveQuestion(dialogs, Texts.get("command." + command), name, List.of(types));
    }

    /** Writes, and says so by the name of one file. */
    void write(Path file, WriteTask writing) {
        tasks.run(
                Texts.get("file.saving", file.getFileName()),
                (progress, cancellation) -> {
                    writing.run();
                    return file;
                },
                done -> dialogs.inform(Texts.get("export.done", file.getFileName())));
    }
}
