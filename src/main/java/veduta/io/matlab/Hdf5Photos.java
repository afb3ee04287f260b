package veduta.io.matlab;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.text.Texts;

/**
 * The photos of a MATLAB 7.3 file: its array {@code images}, {@code H x W x 3 x N} with values
 * 0..255, which HDF5 gives as {@code (N, 3, W, H)}.
 */
public final class Hdf5Photos {
    private static final String VARIABLE = "images";
    private static final int CHANNELS = 3;

    private final Path file;
    private final Hdf5File source;

    /** The photos of one file. */
    public Hdf5Photos(Path file) {
        this.file = file;
        this.source = new Hdf5File(file);
    }

    /**
     * The number of photos.
     *
     * @throws FileFormatException if the file holds none
     * @throws IOException if it cannot be read
     */
    public int count() throws IOException {
        return source.open(hdf -> stack(hdf).getDimensions()[0]);
    }

    /**
     * Reads one photo; nothing else of the file is loaded.
     *
     * @param frame position, from 0
     * @throws FileFormatException if there is no such photo, or the file is damaged
     * @throws IOException if it cannot be read
     */
    public RgbImage read(int frame) throws IOException {
        return source.open(hdf -> read(stack(hdf), frame));
    }

    private Dataset stack(HdfFile hdf) throws FileFormatException {
        if (hdf.getChildren().get(VARIABLE) instanceof Dataset dataset) {
            int[] shape = dataset.getDimensions();
            if (shape.length == 4 && shape[1] == CHANNELS) {
                return dataset;
            }
        }
        throw new FileFormatException(file, Texts.get("fault.no-photos", VARIABLE));
    }

    private RgbImage read(Dataset dataset, int frame) throws IOException {
        int[] shape = dataset.getDimensions();
        if (frame < 0 || frame >= shape[0]) {
            throw new FileFormatException(
                    file, Texts.get("fault.no-such-photo", shape[0], frame + 1));
        }
        Size size = PixelLimits.PHOTO.check(file, shape[2], shape[3], Long.MAX_VALUE);
        int[] extent = {1, CHANNELS, size.width(), size.height()};
        Object data = source.slice(dataset, new long[] {frame, 0, 0, 0}, extent);
        byte[] rgb = new byte[Math.toIntExact(CHANNELS * size.pixels())];
        for (int channel = 0; channel < CHANNELS; channel++) {
            Object columns = Array.get(Array.get(data, 0), channel);
            for (int x = 0; x < size.width(); x++) {
                Object column = Array.get(columns, x);
                for (int y = 0; y < size.height(); y++) {
                    rgb[CHANNELS * (y * size.width() + x) + channel] = sample(column, y);
                }
            }
        }
        return RgbImage.of(size, rgb);
    }

    private byte sample(Object column, int y) throws FileFormatException {
        if (!(Array.get(column, y) instanceof Number number)) {
            throw new FileFormatException(file, Texts.get("fault.no-numbers"));
        }
        return (byte) Math.max(0, Math.min(255, Math.round(number.doubleValue())));
    }
}
