package veduta.tensorfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import veduta.storage.AtomicFile;

/**
 * A file that is being written: a header, and little-endian numbers behind it. {@link #finish}
 * moves it into place; closing it before leaves nothing behind.
 */
final class NumberFile implements AutoCloseable {
    private static final int PIECE_ELEMENTS = 1 << 18;

    private final Path target;
    private final AtomicFile pending;

    private NumberFile(Path target, AtomicFile pending) {
        this.target = target;
        this.pending = pending;
    }

    /**
     * Starts a file.
     *
     * @throws WeightsException if the folder cannot be written to
     */
    static NumberFile create(Path target, ByteBuffer header) throws WeightsException {
        try {
            AtomicFile pending = AtomicFile.open(target);
            boolean started = false;
            try {
                pending.write(header, 0);
                started = true;
            } finally {
                if (!started) {
                    pending.close();
                }
            }
            return new NumberFile(target, pending);
        } catch (IOException e) {
            throw WeightsException.unwritable(target, e);
        }
    }

    /**
     * Writes numbers, a piece at a time so that little memory is needed.
     *
     * @param position where the first one goes, in bytes from the beginning of the file
     * @throws WeightsException if the disk will not take them
     */
    void write(TensorType type, float[] values, long position) throws WeightsException {
        int width = type.bytes();
        ByteBuffer piece = ByteBuffer.allocate(Math.min(values.length, PIECE_ELEMENTS) * width);
        try {
            for (int at = 0; at < values.length; at += PIECE_ELEMENTS) {
                int count = Math.min(values.length - at, PIECE_ELEMENTS);
                type.encode(values, at, count, piece.clear());
                pending.write(piece.flip(), position + (long) at * width);
            }
        } catch (IOException e) {
            throw WeightsException.unwritable(target, e);
        }
    }

    /**
     * Moves the file into place, over an older one of that name.
     *
     * @throws WeightsException if the disk will not take it
     */
    void finish() throws WeightsException {
        try {
            pending.moveIntoPlace();
        } catch (IOException e) {
            throw WeightsException.unwritable(target, e);
        }
    }

    @Override
    public void close() throws WeightsException {
        try {
            pending.close();
        } catch (IOException e) {
            throw WeightsException.unwritable(target, e);
        }
    }
}
