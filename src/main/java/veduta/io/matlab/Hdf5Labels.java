package veduta.io.matlab;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.text.Texts;

/**
 * Stacks of label pictures in MATLAB 7.3 files. HDF5 gives MATLAB's axes in reverse: an {@code H x
 * W x N} array is a data set of {@code (N, W, H)}.
 */
public final class Hdf5Labels {
    private final Path file;
    private final Hdf5File source;

    /** The stacks of one file. */
    public Hdf5Labels(Path file) {
        this.file = file;
        this.source = new Hdf5File(file);
    }

    List<MatlabVariable> variables() throws IOException {
        return source.open(
                hdf -> {
                    List<MatlabVariable> found = new ArrayList<>();
                    for (Node node : hdf) {
                        if (node instanceof Dataset dataset && !dataset.isCompound()) {
                            found.add(new MatlabVariable(node.getName(), dimensions(dataset)));
                        }
                    }
                    return found;
                });
    }

    /**
     * Reads one picture of a stack; nothing else of the file is loaded.
     *
     * @param variable name of the stack
     * @param frame position, from 0
     * @throws FileFormatException if there is no such picture, or the file is damaged
     * @throws IOException if it cannot be read
     */
    public NumberGrid read(String variable, int frame) throws IOException {
        return source.open(hdf -> read(hdf, variable, frame));
    }

    private NumberGrid read(HdfFile hdf, String variable, int frame) throws IOException {
        if (!(hdf.getChild(variable) instanceof Dataset dataset)) {
            throw new FileFormatException(file, Texts.get("fault.no-array", variable));
        }
        int[] shape = dataset.getDimensions();
        if (shape.length != 2 && shape.length != 3) {
            throw new FileFormatException(file, Texts.get("fault.no-layouts", variable));
        }
        int last = shape.length - 1;
        int frames = shape.length == 3 ? shape[0] : 1;
        if (frame >= frames) {
            throw new FileFormatException(
                    file, Texts.get("fault.no-such-frame", frames, frame + 1));
        }
        Size size = PixelLimits.LAYOUT.check(file, shape[last - 1], shape[last], Long.MAX_VALUE);
        long[] offset = new long[shape.length];
        int[] extent = shape.clone();
        if (shape.length == 3) {
            offset[0] = frame;
            extent[0] = 1;
        }
        Object data = source.slice(dataset, offset, extent);
        return transpose(shape.length == 3 ? Array.get(data, 0) : data, size);
    }

    /** {@code columns} is an array of W columns with H numbers each. */
    private NumberGrid transpose(Object columns, Size size) throws FileFormatException {
        int[] values = new int[Math.toIntExact(size.pixels())];
        for (int x = 0; x < size.width(); x++) {
            Object column = Array.get(columns, x);
            for (int y = 0; y < size.height(); y++) {
                values[y * size.width() + x] = whole(Array.get(column, y));
            }
        }
        return new NumberGrid(size, values);
    }

    private int whole(Object value) throws FileFormatException {
        if (!(value instanceof Number number)) {
            throw new FileFormatException(file, Texts.get("fault.no-numbers"));
        }
        double exact = number.doubleValue();
        return exact >= 0 && exact <= Integer.MAX_VALUE && exact == Math.rint(exact)
                ? (int) exact
                : -1;
    }

    private static List<Long> dimensions(Dataset dataset) {
        List<Long> dimensions = new ArrayList<>();
        for (int side : dataset.getDimensions()) {
            dimensions.add((long) side);
        }
        Collections.reverse(dimensions);
        return dimensions;
    }
}
