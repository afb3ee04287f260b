package veduta.ui.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.ui.files.FileServices;
import veduta.ui.shell.ShownWindow;

/** Pairs for a window that trains: two streets, sky above road, in colours of their own. */
public final class TwoStreets {
    private static final Size SIZE = new Size(64, 32);

    private TwoStreets() {}

    /** Writes them into the window's folder. */
    public static Path write(ShownWindow window) throws IOException {
        Path folder = window.folder().resolve("streets");
        Files.createDirectories(folder.resolve("photo"));
        Files.createDirectories(folder.resolve("label"));
        SplittableRandom random = new SplittableRandom(7);
        FileServices services = window.parts().services();
        for (int number = 1; number <= 2; number++) {
            byte[] labels = new byte[64 * 32];
            byte[] rgb = new byte[3 * labels.length];
            for (int i = 0; i < labels.length; i++) {
                boolean sky = i / 64 < 10 * number;
                labels[i] = (byte) (sky ? ShownWindow.SKY : ShownWindow.ROAD);
                for (int channel = 0; channel < 3; channel++) {
                    int base = sky ? 150 + 30 * channel : 70;
                    rgb[3 * i + channel] = (byte) (base + random.nextInt(20));
                }
            }
            Path photo = folder.resolve("photo/" + number + ".png");
            services.photos().write(photo, RgbImage.of(SIZE, rgb));
            services.layouts()
                    .write(
                            LabelMap.of(SIZE, labels),
                            new PaletteCatalog(List.of()).find("cityscapes").orElseThrow(),
                            "cityscapes-label-ids",
                            folder.resolve("label/" + number + ".png"));
        }
        return folder;
    }
}
