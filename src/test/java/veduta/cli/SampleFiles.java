package veduta.cli;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;

/** Small layouts and photos as files. */
final class SampleFiles {
    private static final PaletteCatalog PALETTES = new PaletteCatalog(List.of());

    private SampleFiles() {}

    /** Sky above, road below, a car and a void pixel, 40x20. */
    static LabelMap street() {
        Size size = new Size(40, 20);
        byte[] labels = new byte[800];
        for (int i = 0; i < labels.length; i++) {
            boolean car = i / 40 >= 12 && i / 40 < 16 && i % 40 >= 10 && i % 40 < 20;
            labels[i] = (byte) (car ? 13 : i / 40 < 8 ? 10 : 0);
        }
        labels[799] = (byte) LabelMap.VOID;
        return LabelMap.of(size, labels);
    }

    /** Writes the street in an encoding of the Cityscapes palette. */
    static Path street(Path file, String encoding) throws Exception {
        new LayoutFiles(Encodings.all(), PALETTES.all())
                .write(street(), PALETTES.find("cityscapes").orElseThrow(), encoding, file);
        return file;
    }

    /** Makes a folder of three pairs: the street, and photos of different brightness. */
    static void pairs(Path folder) throws Exception {
        Files.createDirectories(folder.resolve("photo"));
        Files.createDirectories(folder.resolve("label"));
        for (int i = 0; i < 3; i++) {
            photo(folder.resolve("photo/" + i + ".png"), 15 * i);
            street(folder.resolve("label/" + i + ".png"), "cityscapes-color");
        }
    }

    /**
     * Writes a MATLAB 7.3 stack of three NYU layouts, 4x4: frame n shows n columns of two chairs
     * each, the rest is wall.
     */
    static Path stack(Path file) {
        int chair = 5;
        int wall = 21;
        int[][][] columns = new int[3][4][4];
        for (int frame = 0; frame < 3; frame++) {
            for (int x = 0; x < 4; x++) {
                for (int y = 0; y < 4; y++) {
                    columns[frame][x][y] = x <= frame && y < 2 ? chair : wall;
                }
            }
        }
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putDataset("labels", columns);
        }
        return file;
    }

    /** Writes a photo of the street's size: bright above, dark below. */
    static Path photo(Path file, int shade) throws Exception {
        byte[] rgb = new byte[3 * 800];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) ((i / 3 / 40 < 8 ? 200 : 60) + shade + i % 3);
        }
        new Photos().write(file, RgbImage.of(new Size(40, 20), rgb));
        return file;
    }
}
