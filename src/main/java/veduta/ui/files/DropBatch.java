package veduta.ui.files;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Progress;
import veduta.io.FileHandlers;
import veduta.io.Recognition;
import veduta.text.Texts;

/**
 * Files that were dropped together, on their way to being recognised. Used by one thread at a time.
 */
public final class DropBatch {
    private final FileHandlers handlers;
    private final List<Path> files;
    private final Deque<Path> left;
    private final List<Recognition> recognised = new ArrayList<>();
    private final long mostBytes;
    private long carriedBytes;

    /**
     * Files of which nothing is known yet.
     *
     * @param mostBytes memory that opened files may take until it is their turn; those beyond, but
     *     for the first, are opened a second time
     */
    public DropBatch(FileHandlers handlers, List<Path> files, long mostBytes) {
        this.handlers = handlers;
        this.files = List.copyOf(files);
        this.left = new ArrayDeque<>(files);
        this.mostBytes = mostBytes;
    }

    /** What the progress display calls it. */
    public String title() {
        return files.size() == 1
                ? Texts.get("file.opening", files.get(0).getFileName())
                : Texts.get("file.opening-several", files.size());
    }

    /**
     * Recognises the files that are left. Goes on with the next one if it is called again after a
     * file made it fail.
     *
     * @return all files recognised so far, in the order in which they were dropped
     * @throws CancelledException if cancelled
     */
    public List<Recognition> recognise(Progress progress, Cancellation cancellation)
            throws CancelledException {
        for (Path file = left.poll(); file != null; file = left.poll()) {
            cancellation.check();
            add(handlers.recognise(file));
            progress.advance(files.size() - left.size(), files.size());
        }
        return recognised();
    }

    private void add(Recognition file) {
        boolean fits = carriedBytes == 0 || carriedBytes + file.bytes() <= mostBytes;
        recognised.add(fits ? file : file.withoutContent());
        carriedBytes += fits ? file.bytes() : 0;
    }

    /** Whether no file is left. */
    public boolean isDone() {
        return left.isEmpty();
    }

    /** All files recognised so far, in the order in which they were dropped. */
    public List<Recognition> recognised() {
        return List.copyOf(recognised);
    }
}
