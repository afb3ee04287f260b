package veduta.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes on, and names the wanted file where the disk refuses. */
final class TargetStream extends OutputStream {
    private final OutputStream out;
    private final Path target;

    TargetStream(OutputStream out, Path target) {
        this.out = out;
        this.target = target;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException refused) {
            throw AtomicFile.unwritable(target, refused);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
