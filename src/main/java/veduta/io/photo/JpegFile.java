package veduta.io.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.storage.AtomicFile;
import veduta.text.Texts;

/** Writes JPEG files. */
final class JpegFile {
    private static final float QUALITY = 0.95f;
    private static final int MAX_SIDE = 65_500;
    private static final String NATIVE = "javax_imageio_jpeg_image_1.0";

    private JpegFile() {}

    static void write(Path file, RgbImage photo) throws IOException {
        Size size = photo.size();
        if (size.width() > MAX_SIDE || size.height() > MAX_SIDE) {
            throw new FileFormatException(file, Texts.get("fault.jpeg-too-large", MAX_SIDE));
        }
        BufferedImage image = SrgbPicture.buffered(photo);
        AtomicFile.write(file, out -> encode(image, out));
    }

    private static void encode(BufferedImage image, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata(writer, image, param)), param);
        } finally {
            writer.dispose();
        }
    }

    /**
     * The default metadata with the colour channels at full resolution: halved, which is the
     * default, they bleed over the sharp edges between classes.
     */
    private static IIOMetadata metadata(
            ImageWriter writer, BufferedImage image, ImageWriteParam param) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
        Node tree = metadata.getAsTree(NATIVE);
        NodeList channels = ((Element) tree).getElementsByTagName("componentSpec");
        for (int i = 0; i < channels.getLength(); i++) {
            Element channel = (Element) channels.item(i);
            channel.setAttribute("HsamplingFactor", "1");
            channel.setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(NATIVE, tree);
        return metadata;
    }
}
