package veduta.io.matlab;

import io.jhdf.api.dataset.ChunkedDataset;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/** Makes sure that the packed pieces of an HDF5 data set unpack to what they claim. */
final class Hdf5Chunks {
    private static final long MAX_CHUNK_BYTES = 64L << 20;

    private final Path file;
    private final ChunkedDataset dataset;
    private final int[] sides;
    private final long chunkBytes;

    /** The pieces of a data set; refuses pieces of more than 64 MB. */
    Hdf5Chunks(Path file, ChunkedDataset dataset) throws FileFormatException {
        this.file = file;
        this.dataset = dataset;
        this.sides = dataset.getChunkDimensions();
        long bytes = dataset.getDataType().getSize();
        for (int side : sides) {
            if (side < 1) {
                throw tooLarge();
            }
            bytes = Math.multiplyExact(bytes, side);
        }
        if (bytes > MAX_CHUNK_BYTES) {
            throw tooLarge();
        }
        this.chunkBytes = bytes;
    }

    /** Checks all pieces that a slice touches; unpacking is tried without keeping anything. */
    void check(long[] offset, int[] extent) throws FileFormatException {
        int[] first = new int[sides.length];
        for (int i = 0; i < sides.length; i++) {
            first[i] = Math.toIntExact(offset[i] / sides[i] * sides[i]);
        }
        int[] at = first.clone();
        int axis = 0;
        while (axis < sides.length) {
            checkOne(dataset.getRawChunkBuffer(at.clone()));
            axis = 0;
            while (axis < sides.length) {
                at[axis] += sides[axis];
                if (at[axis] < offset[axis] + extent[axis]) {
                    break;
                }
                at[axis] = first[axis];
                axis++;
            }
        }
    }

    private void checkOne(ByteBuffer raw) throws FileFormatException {
        byte[] scratch = new byte[1 << 14];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(raw);
            while (!inflater.finished()) {
                int count = inflater.inflate(scratch);
                if (inflater.getBytesWritten() > chunkBytes) {
                    throw tooLarge();
                }
                if (count == 0) {
                    return;
                }
            }
        } catch (DataFormatException e) {
            // Not packed by deflate; the library knows better what it is.
            return;
        } finally {
            inflater.end();
        }
    }

    private FileFormatException tooLarge() {
        return new FileFormatException(file, Texts.get("fault.chunks-too-large"));
    }
}
