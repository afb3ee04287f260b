package veduta.io.encoding;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** Small files of every format that layouts come in. */
public final class SampleFiles {
    static final List<Palette> PALETTES = new PaletteCatalog(List.of()).all();

    private SampleFiles() {}

    public static Palette palette(String key) {
        return PALETTES.stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
    }

    /** One file of each format and sample kind. */
    public static List<Path> all(Path folder) throws IOException {
        Palette cityscapes = palette("cityscapes");
        LabelMap layout = RandomLayouts.of(cityscapes.size(), 5).get(10);
        LayoutFiles files = new LayoutFiles(Encodings.all(), PALETTES);
        List<Path> all = new ArrayList<>();
        for (Encoding encoding : files.encodings().all()) {
            if (encoding instanceof WritableEncoding writable
                    && (encoding.key().startsWith("cityscapes")
                            || List.of("gta", "indexed", "labelme").contains(encoding.key()))) {
                Path file = folder.resolve(writable.fileName("a", cityscapes));
                files.write(layout, cityscapes, encoding.key(), file);
                all.add(file);
            }
        }
        Path colours = folder.resolve("a_color.png");
        for (String format : List.of("tiff", "bmp", "gif", "jpeg", "psd")) {
            all.add(picture(enlarged(ImageIO.read(colours.toFile())), format, folder));
        }
        all.add(mat5(folder.resolve("a5.mat"), new int[][] {{1, 2, 3}, {4, 40, 0}}));
        all.add(hdf5(folder.resolve("a73.mat"), new int[][][] {{{1, 2}, {3, 4}, {5, 894}}}));
        return all;
    }

    /** Eight times as large, so that lossy compression leaves most colours nearly alone. */
    private static BufferedImage enlarged(BufferedImage image) {
        int width = 8 * image.getWidth();
        int height = 8 * image.getHeight();
        BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        large.createGraphics().drawImage(image, 0, 0, width, height, null);
        return large;
    }

    static Path picture(BufferedImage image, String format, Path folder) throws IOException {
        Path file = folder.resolve("a." + format);
        BufferedImage rgb =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        rgb.createGraphics().drawImage(image, 0, 0, null);
        if (!ImageIO.write(rgb, format, file.toFile())) {
            throw new IOException("no writer for " + format);
        }
        return file;
    }

    /** A MATLAB 5 file with a matrix {@code segmentation} of these rows. */
    public static Path mat5(Path file, int[][] rows) throws IOException {
        Matrix matrix = Mat5.newMatrix(new int[] {rows.length, rows[0].length}, MatlabType.UInt8);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                matrix.setInt(row, column, rows[row][column]);
            }
        }
        try (MatFile mat = Mat5.newMatFile().addArray("segmentation", matrix)) {
            Mat5.writeToFile(mat, file.toFile());
        }
        return file;
    }

    /** An HDF5 file with a data set {@code labels} of (N, W, H). */
    public static Path hdf5(Path file, int[][][] columns) throws IOException {
        Files.deleteIfExists(file);
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putDataset("labels", columns);
        }
        return file;
    }
}
