package veduta.io.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** Draws the samples again; the argument is the folder, in the project {@code main/resources}. */
final class SampleWriter {
    private SampleWriter() {}

    public static void main(String[] arguments) throws IOException {
        PaletteCatalog palettes = new PaletteCatalog(List.of());
        Path folder = Path.of(arguments[0]);
        for (Sample sample : Sample.values()) {
            Palette palette = palettes.find(sample.paletteKey()).orElseThrow();
            write(sample.draw(palette), palette, folder.resolve(sample.fileStem() + ".png"));
        }
    }

    private static void write(LabelMap layout, Palette palette, Path file) throws IOException {
        Size size = layout.size();
        BufferedImage image =
                new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                image.setRGB(x, y, palette.classes().get(layout.label(x, y)).rgb());
            }
        }
        ImageIO.write(image, "png", file.toFile());
    }
}
