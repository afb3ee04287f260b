package veduta.io.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * The bytes of a file for ImageIO. Its own stream opens a file by its name as text, which files do
 * not have whose names the system's character set cannot show.
 */
final class PathImageStream extends ImageInputStreamImpl {
    private static final int BUFFER = 1 << 15;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long begin;

    PathImageStream(Path file) throws IOException {
        channel = FileChannel.open(file);
        buffer.limit(0);
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (!fill()) {
            return -1;
        }
        streamPos++;
        return buffer.get() & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        streamPos += count;
        return count;
    }

    /** Has the byte at the present position next in the buffer. */
    private boolean fill() throws IOException {
        checkClosed();
        long at = streamPos - begin;
        if (at >= 0 && at < buffer.limit()) {
            buffer.position((int) at);
            return true;
        }
        buffer.clear();
        begin = streamPos;
        int count = channel.read(buffer, begin);
        buffer.flip();
        return count > 0;
    }

    @Override
    public long length() {
        try {
            return channel.size();
        } catch (IOException unknown) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        channel.close();
    }
}
