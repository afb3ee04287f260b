package veduta.io.matlab;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import us.hebi.matlab.mat.format.BufferAllocator;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.format.Mat5Reader;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Source;
import us.hebi.matlab.mat.types.Sources;
import veduta.image.Size;
import veduta.io.raster.DecoderGuard;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.text.Texts;

/** Number matrices in MATLAB files of version 5 to 7. */
public final class Mat5Matrices {
    private static final long MAX_FILE_BYTES = 256L << 20;
    private static final int MAX_BUFFER_BYTES = 64 << 20;

    private final Path file;

    /** The matrices of one file. */
    public Mat5Matrices(Path file) {
        this.file = file;
    }

    List<MatlabVariable> variables() throws IOException {
        return new Mat5Headings(file).read();
    }

    /**
     * Reads a matrix as a picture.
     *
     * @param variable its name
     * @throws FileFormatException if there is no such matrix, or the file is damaged
     * @throws IOException if it cannot be read
     */
    public NumberGrid read(String variable) throws IOException {
        boolean known = variables().stream().anyMatch(v -> v.name().equals(variable));
        if (!known) {
            throw new FileFormatException(file, Texts.get("fault.no-matrix", variable));
        }
        try (Mat5File mat = read(header -> header.getName().equals(variable))) {
            if (mat.getNumEntries() == 0) {
                throw new FileFormatException(file, Texts.get("fault.no-matrix", variable));
            }
            Array array = mat.getEntries().iterator().next().getValue();
            if (!(array instanceof Matrix matrix) || array.getNumDimensions() != 2) {
                throw new FileFormatException(file, Texts.get("fault.other-than-matrix", variable));
            }
            return grid(matrix);
        }
    }

    private NumberGrid grid(Matrix matrix) throws FileFormatException {
        Size size =
                PixelLimits.LAYOUT.check(
                        file, matrix.getNumCols(), matrix.getNumRows(), Long.MAX_VALUE);
        int[] values = new int[Math.toIntExact(size.pixels())];
        try {
            for (int pixel = 0; pixel < values.length; pixel++) {
                double value = matrix.getDouble(pixel / size.width(), pixel % size.width());
                boolean whole = value >= 0 && value <= 65_535 && value == Math.rint(value);
                values[pixel] = whole ? (int) value : -1;
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new FileFormatException(file, Texts.get("fault.cut-short"), e);
        }
        return new NumberGrid(size, values);
    }

    private Mat5File read(Mat5Reader.EntryFilter filter) throws IOException {
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw new FileFormatException(file, Texts.get("fault.matlab-too-large"));
        }
        String fault = Texts.get("fault.damaged.matlab");
        try {
            return DecoderGuard.run(file, fault, () -> decode(filter));
        } catch (FileFormatException damaged) {
            throw damaged;
        } catch (IOException | AssertionError e) {
            throw new FileFormatException(file, fault, e);
        }
    }

    private Mat5File decode(Mat5Reader.EntryFilter filter) throws IOException {
        try (Source source = Sources.openStreamingFile(file.toFile())) {
            return Mat5.newReader(source)
                    .setBufferAllocator(new BoundedBuffers())
                    .disableSubsystemProcessing()
                    .setEntryFilter(filter)
                    .readMat();
        }
    }

    /** Refuses buffers that only a damaged file would ask for. */
    private static final class BoundedBuffers implements BufferAllocator {
        @Override
        public ByteBuffer allocate(int bytes) {
            if (bytes > MAX_BUFFER_BYTES) {
                throw new IllegalArgumentException("A buffer of " + bytes + " bytes is asked for.");
            }
            return ByteBuffer.allocate(bytes);
        }

        @Override
        public void release(ByteBuffer buffer) {
            // The garbage collector takes it.
        }
    }
}
