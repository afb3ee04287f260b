package veduta.io.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.archive.ArchiveWriter;
import veduta.io.raster.PixelLimits;
import veduta.io.raster.PngChunk;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.ColouredLayout;
import veduta.layout.LabelMap;
import veduta.layout.SemanticClass;
import veduta.storage.AtomicFile;

/**
 * Writes layered files for Krita, GIMP, MyPaint and others: OpenRaster, draft 0.0.5
 * (openraster.org). From the top: a hidden group "Masks" with one layer for each class that occurs
 * and for void, the pictures of which the chosen one is visible, and the layout. The picture of all
 * layers is the chosen one, too.
 */
public final class OpenRaster {
    private static final int THUMBNAIL_SIDE = 256;
    private static final int VOID_COLOUR = 0;

    /** Says that samples are sRGB, to be shown perceptually. */
    private static final PngChunk SRGB = new PngChunk("sRGB", new byte[] {0});

    private final PngWriter png = new PngWriter();

    /**
     * Writes a file; it appears when it is whole.
     *
     * @throws veduta.io.raster.FileFormatException if the canvas is larger than {@link
     *     PixelLimits#LAYOUT}
     * @throws IOException if it cannot be written
     */
    public void write(Path file, LayeredPicture picture) throws IOException {
        Size size = picture.size();
        PixelLimits.LAYOUT.check(file, size.width(), size.height(), Long.MAX_VALUE);
        AtomicFile.write(file, out -> write(out, picture));
    }

    private void write(OutputStream out, LayeredPicture picture) throws IOException {
        ArchiveWriter archive = new ArchiveWriter(out);
        archive.store("mimetype", "image/openraster".getBytes(StandardCharsets.US_ASCII));
        StackXml stack = new StackXml(picture.size());
        stack.beginGroup("Masks", false);
        masks(archive, stack, picture);
        stack.endGroup();
        RgbImage layout = ColouredLayout.of(picture.layout(), picture.palette(), picture.size());
        RgbImage merged = layout;
        int number = 0;
        for (NamedPicture each : picture.pictures()) {
            RgbImage image = Enlargement.resample(each.image(), picture.size());
            boolean chosen = number == picture.chosen();
            merged = chosen ? image : merged;
            number++;
            String name = "data/picture-" + number + ".png";
            stack.layer(each.name(), name, 0, 0, chosen);
            archive.store(name, bytes(image));
        }
        stack.layer("Layout", "data/layout.png", 0, 0, true);
        archive.store("data/layout.png", bytes(layout));
        archive.deflate("stack.xml", stack.end().getBytes(StandardCharsets.UTF_8));
        archive.store("mergedimage.png", bytes(merged));
        archive.store("Thumbnails/thumbnail.png", bytes(thumbnail(merged)));
        archive.finish();
    }

    private void masks(ArchiveWriter archive, StackXml stack, LayeredPicture picture)
            throws IOException {
        byte[] labels = labels(picture.layout(), picture.size());
        for (int label = 0; label <= LabelMap.VOID; label++) {
            Optional<SemanticClass> known = picture.palette().byLabel(label);
            Optional<ClassMask> mask =
                    ClassMask.of(
                            labels,
                            picture.size(),
                            label,
                            known.map(SemanticClass::rgb).orElse(VOID_COLOUR));
            if (mask.isPresent()) {
                String title = known.map(SemanticClass::title).orElse("Void");
                String name = "data/mask-" + label + ".png";
                stack.layer(title, name, mask.get().rect().x(), mask.get().rect().y(), true);
                archive.store(name, png.toBytes(mask.get().picture(), List.of(SRGB)));
            }
        }
    }

    /** The labels on the canvas, chosen as {@link ColouredLayout} chooses colours. */
    private static byte[] labels(LabelMap layout, Size canvas) {
        Size from = layout.size();
        byte[] labels = new byte[Math.toIntExact(canvas.pixels())];
        int at = 0;
        for (int y = 0; y < canvas.height(); y++) {
            int sourceY = (int) ((2L * y + 1) * from.height() / (2L * canvas.height()));
            for (int x = 0; x < canvas.width(); x++) {
                int sourceX = (int) ((2L * x + 1) * from.width() / (2L * canvas.width()));
                labels[at++] = (byte) layout.label(sourceX, sourceY);
            }
        }
        return labels;
    }

    private byte[] bytes(RgbImage image) throws IOException {
        RawPicture raw = RawPicture.of(image.size(), SampleKind.RGB, image.toBytes());
        return png.toBytes(raw, List.of(SRGB));
    }

    /** As large as the specification allows, never enlarged. */
    private static RgbImage thumbnail(RgbImage image) {
        Size size = image.size();
        int side = Math.max(size.width(), size.height());
        if (side <= THUMBNAIL_SIDE) {
            return image;
        }
        int width = Math.max(1, Math.round((float) size.width() * THUMBNAIL_SIDE / side));
        int height = Math.max(1, Math.round((float) size.height() * THUMBNAIL_SIDE / side));
        return Enlargement.resample(image, new Size(width, height));
    }
}
