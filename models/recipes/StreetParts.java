import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Cuts parts out of Cityscapes frames of full resolution, in which cars and windows are large and
 * sharp, and stretches their colours, which are dark and green in that data set.
 *
 * <p>{@code java StreetParts.java PHOTOS LABELS PAIRS N}: PHOTOS holds NAME.jpg of 2048x1024,
 * LABELS NAME.png with train ids; PAIRS gets photo and label, up to N parts of every frame. The
 * same frames give the same parts.
 */
public final class StreetParts {
    private static final int CLASSES = 19;
    private static final int VOID = 255;
    private static final int BUILDING = 2;
    private static final int PERSON = 11;
    private static final int CAR = 13;

    /** Rows of the frame that parts lie between: below are the bonnet and the star on it. */
    private static final int TOP = 60;

    private static final int BOTTOM = 860;

    /** Share of the pixels that become black, and white, in every channel. */
    private static final double CLIPPED = 0.005;

    private static final int TRIES = 1000;

    private StreetParts() {}

    /** See above. */
    public static void main(String[] arguments) throws IOException {
        Path labels = Path.of(arguments[1]);
        Path pairs = Path.of(arguments[2]);
        int wanted = Integer.parseInt(arguments[3]);
        Files.createDirectories(pairs.resolve("photo"));
        Files.createDirectories(pairs.resolve("label"));
        Random random = new Random(7);
        List<Path> photos;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            photos = files.sorted().toList();
        }
        for (Path photo : photos) {
            String name = photo.getFileName().toString().replace(".jpg", "");
            BufferedImage colours = ImageIO.read(photo.toFile());
            Raster ids = ImageIO.read(labels.resolve(name + ".png").toFile()).getRaster();
            int done = 0;
            for (int i = 0; i < TRIES && done < wanted; i++) {
                int width = 512 + random.nextInt(513) + (random.nextInt(3) == 0 ? 300 : 0);
                int height = width / 2;
                int x = random.nextInt(colours.getWidth() - width);
                int y = TOP + random.nextInt(BOTTOM - TOP - height);
                BufferedImage label = label(ids, x, y, width, height);
                if (!tellsMuch(label)) {
                    continue;
                }
                String part = name + "_" + done++;
                ImageIO.write(label, "png", pairs.resolve("label/" + part + ".png").toFile());
                Path file = pairs.resolve("photo/" + part + ".jpg");
                write(stretched(colours, x, y, width, height), file);
            }
            System.out.println(name + ": " + done + " parts");
        }
    }

    private static BufferedImage label(Raster ids, int x, int y, int width, int height) {
        BufferedImage label = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        int[] values = ids.getSamples(x, y, width, height, 0, (int[]) null);
        label.getRaster().setSamples(0, 0, width, height, 0, values);
        return label;
    }

    /** Three classes or more, a quarter of buildings, cars and people, little void. */
    private static boolean tellsMuch(BufferedImage label) {
        int[] counts = new int[256];
        double pixels = label.getWidth() * label.getHeight();
        Raster ids = label.getRaster();
        int[] none = null;
        for (int id : ids.getSamples(0, 0, label.getWidth(), label.getHeight(), 0, none)) {
            counts[id]++;
        }
        long classes = Arrays.stream(counts, 0, CLASSES).filter(n -> n > 0.02 * pixels).count();
        int wanted = counts[BUILDING] + counts[CAR] + counts[PERSON];
        return classes >= 3 && wanted >= 0.25 * pixels && counts[VOID] <= 0.1 * pixels;
    }

    private static BufferedImage stretched(
            BufferedImage frame, int x, int y, int width, int height) {
        BufferedImage part = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics graphics = part.getGraphics();
        graphics.drawImage(frame, -x, -y, null);
        graphics.dispose();
        for (int channel = 0; channel < 3; channel++) {
            int[] values = part.getRaster().getSamples(0, 0, width, height, channel, (int[]) null);
            int[] sorted = values.clone();
            Arrays.sort(sorted);
            int black = sorted[(int) (CLIPPED * sorted.length)];
            int white = sorted[(int) ((1 - CLIPPED) * (sorted.length - 1))];
            double gain = 255.0 / Math.max(1, white - black);
            for (int i = 0; i < values.length; i++) {
                double value = gain * (values[i] - black);
                values[i] = (int) Math.round(Math.max(0, Math.min(255, value)));
            }
            part.getRaster().setSamples(0, 0, width, height, channel, values);
        }
        return part;
    }

    private static void write(BufferedImage photo, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(0.95f);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(photo, null, null), quality);
        } finally {
            writer.dispose();
        }
    }
}
