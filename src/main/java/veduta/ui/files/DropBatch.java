package veduta.ui.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Progress;
import veduta.io.FileHandlers;
import veduta.io.FileKind;
import veduta.io.Recognition;
import veduta.text.Texts;
import veduta.ui.dialog.FailureSentence;

/** Files that were dropped together and are recognised in one piece of work. */
final class DropBatch {
    private static final Logger LOG = LoggerFactory.getLogger(DropBatch.class);

    private final FileHandlers handlers;
    private final List<Path> files;
    private final long mostBytes;

    /**
     * Files of which nothing is known yet.
     *
     * @param mostBytes memory that opened files may take until it is their turn; those beyond, but
     *     for the first, are opened a second time
     */
    DropBatch(FileHandlers handlers, List<Path> files, long mostBytes) {
        this.handlers = handlers;
        this.files = List.copyOf(files);
        this.mostBytes = mostBytes;
    }

    /** What the progress display calls it. */
    String title() {
        return files.size() == 1
                ? Texts.get("file.opening", files.get(0).getFileName())
                : Texts.get("file.opening-several", files.size());
    }

    /**
     * Recognises all files. One that is too much for the memory, or for its reader, is unknown and
     * does not hold up the others.
     *
     * @return all files in the order in which they were dropped
     * @throws CancelledException if cancelled
     */
    List<Recognition> recognise(Progress progress, Cancellation cancellation)
            throws CancelledException {
        List<Recognition> recognised = new ArrayList<>();
        long carriedBytes = 0;
        for (Path file : files) {
            cancellation.check();
            Recognition found = recognise(file);
            boolean fits = carriedBytes == 0 || carriedBytes + found.bytes() <= mostBytes;
            recognised.add(fits ? found : found.withoutContent());
            carriedBytes += fits ? found.bytes() : 0;
            progress.advance(recognised.size(), files.size());
        }
        return recognised;
    }

    private Recognition recognise(Path file) {
        FutureTask<Recognition> attempt = new FutureTask<>(() -> handlers.recognise(file));
        attempt.run();
        try {
            return attempt.get();
        } catch (ExecutionException wrapper) {
            Throwable failure = Objects.requireNonNull(wrapper.getCause());
            LOG.warn("{} could not be recognised.", file, failure);
            return Recognition.of(file, FileKind.UNKNOWN, FailureSentence.of(failure));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
