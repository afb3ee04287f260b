package veduta.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import veduta.image.RgbImage;
import veduta.io.encoding.Detection;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.SourceFile;
import veduta.io.photo.DecodedPicture;
import veduta.io.photo.Photos;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.RawPicture;

/**
 * A file that is decoded when its content is asked for, and once for all who ask. Confined to one
 * thread.
 */
public final class OpenedFile {
    private final Path path;
    private final LayoutFiles layouts;
    private final PictureOpener pictures;
    private @Nullable DecodedPicture picture;
    private @Nullable SourceFile source;
    private @Nullable List<Detection> detections;
    private @Nullable FileFormatException noLayout;

    /** Decodes picture files. */
    @FunctionalInterface
    interface PictureOpener {
        DecodedPicture open(Path file) throws IOException;
    }

    OpenedFile(Path path, LayoutFiles layouts, PictureOpener pictures) {
        this.path = path;
        this.layouts = layouts;
        this.pictures = pictures;
    }

    /** Where the file is. */
    public Path path() {
        return path;
    }

    /**
     * The file as label maps are read from it.
     *
     * @throws FileFormatException if it is damaged, too large or of no format that label maps have
     * @throws IOException if it cannot be read
     */
    public SourceFile source() throws IOException {
        SourceFile present = source;
        if (present != null) {
            return present;
        }
        if (noLayout != null) {
            throw noLayout;
        }
        try {
            SourceFile opened = SourceFile.open(path, this::samples);
            source = opened;
            return opened;
        } catch (FileFormatException unsuitable) {
            noLayout = unsuitable;
            throw unsuitable;
        }
    }

    private RawPicture samples(Path file) throws IOException {
        DecodedPicture decoded = pictures.open(file);
        picture = decoded;
        return decoded.samples();
    }

    /**
     * The encodings of label maps that it may be of, the most likely first.
     *
     * @throws FileFormatException as {@link #source} does
     * @throws IOException if it cannot be read
     */
    public List<Detection> detections() throws IOException {
        List<Detection> present = detections;
        if (present == null) {
            present = layouts.detect(source());
            detections = present;
        }
        return present;
    }

    /**
     * The file as a photo in sRGB, from what was decoded for {@link #source} if that was.
     *
     * @throws FileFormatException if it is no photo
     * @throws IOException if it cannot be read
     */
    public RgbImage photo() throws IOException {
        DecodedPicture decoded = picture;
        return decoded == null ? new Photos().read(path) : decoded.photo();
    }
}
