package veduta.io.encoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import veduta.io.annotation.PanopticJson;
import veduta.io.archive.LayeredFile;
import veduta.io.classlist.ClassList;
import veduta.io.document.VedutaDocument;
import veduta.io.document.VedutaFile;
import veduta.io.matlab.MatlabOutline;
import veduta.io.photo.RecipePng;
import veduta.io.polygon.PolygonJson;
import veduta.io.polygon.PolygonScene;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PictureReader;
import veduta.io.raster.PixelLimits;
import veduta.io.raster.PngReader;
import veduta.io.raster.RawPicture;
import veduta.io.raster.StoredNumbers;
import veduta.text.Texts;

/**
 * An opened layout file: its name, and its content decoded once for all encodings that look at it.
 * Used by one thread at a time.
 */
public final class SourceFile {
    /** The layer of a layered file that is read, if there is one. */
    private static final String LAYOUT_LAYER = "Layout";

    private final Path path;
    private final FileContent content;
    private final Optional<RawPicture> stored;
    private final Optional<RawPicture> picture;
    private final Optional<PanopticJson> panoptic;
    private final Optional<PolygonScene> scene;
    private final Optional<MatlabOutline> matlab;
    private final Optional<VedutaDocument> document;
    private final Lazy<Optional<StoredNumbers>> numbers = new Lazy<>();
    private final Lazy<Optional<ConvertedPicture>> converted = new Lazy<>();
    private @Nullable FoundList classList;
    private @Nullable ValueCounts values;
    private @Nullable ColourCounts colours;
    private @Nullable FolderValues folder;
    private RecipePng.@Nullable Content kept;

    private SourceFile(
            Path path,
            FileContent content,
            Optional<RawPicture> stored,
            Optional<PanopticJson> panoptic,
            Optional<PolygonScene> scene,
            Optional<MatlabOutline> matlab,
            Optional<VedutaDocument> document) {
        this.path = path;
        this.content = content;
        this.stored = stored;
        this.picture = stored.map(StoredNumbers::withoutGrayTable);
        this.panoptic = panoptic;
        this.scene = scene;
        this.matlab = matlab;
        this.document = document;
    }

    /**
     * Opens a file and decodes its content; of MATLAB files only the list of variables.
     *
     * @throws FileFormatException if it is damaged, too large or of no known format
     * @throws IOException if it cannot be read
     */
    public static SourceFile open(Path path) throws IOException {
        return open(path, new PictureReader(PixelLimits.LAYOUT)::read);
    }

    /** What a look for a list of classes has found. */
    private record FoundList(Optional<ClassList> list) {}

    /** A value that is made when it is asked for first. */
    private static final class Lazy<T> {
        private @Nullable T value;

        T get(Supplier<T> maker) {
            T present = value;
            if (present == null) {
                present = maker.get();
                value = present;
            }
            return present;
        }
    }

    /** Decodes picture files. */
    @FunctionalInterface
    public interface PictureSource {
        /**
         * The samples of a picture as they are stored.
         *
         * @throws FileFormatException if it is none, damaged or too large
         * @throws IOException if it cannot be read
         */
        RawPicture read(Path file) throws IOException;
    }

    /**
     * Opens a file as {@link #open(Path)} does.
     *
     * @param pictures decodes it if it is a picture
     * @throws FileFormatException if it is damaged, too large or of no known format
     * @throws IOException if it cannot be read
     */
    public static SourceFile open(Path path, PictureSource pictures) throws IOException {
        FileContent content = FileContent.of(path);
        Optional<PanopticJson> panoptic =
                content == FileContent.JSON ? PanopticJson.of(path) : Optional.empty();
        return new SourceFile(
                path,
                content,
                switch (content) {
                    case PICTURE -> Optional.of(pictures.read(path));
                    case LAYERS -> Optional.of(new LayeredFile(path).layer(LAYOUT_LAYER));
                    default -> Optional.empty();
                },
                panoptic,
                content == FileContent.JSON && panoptic.isEmpty()
                        ? Optional.of(new PolygonJson(PixelLimits.LAYOUT).read(path))
                        : Optional.empty(),
                content == FileContent.MATLAB5 || content == FileContent.HDF5
                        ? Optional.of(MatlabOutline.of(path, content == FileContent.HDF5))
                        : Optional.empty(),
                content == FileContent.ARCHIVE
                        ? Optional.of(new VedutaFile("").read(path))
                        : Optional.empty());
    }

    /** Where the file lies. */
    public Path path() {
        return path;
    }

    /** The family of its content. */
    public FileContent content() {
        return content;
    }

    /** The file name in lower case, without its ending. */
    public String stem() {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * The names of the folder that holds the file and of the two above it, in lower case, the
     * nearest first.
     */
    public List<String> folderNames() {
        List<String> names = new ArrayList<>();
        Path folder = path.toAbsolutePath().normalize().getParent();
        while (folder != null && folder.getFileName() != null && names.size() < 3) {
            names.add(folder.getFileName().toString().toLowerCase(Locale.ROOT));
            folder = folder.getParent();
        }
        return List.copyOf(names);
    }

    /**
     * The picture, if the file is one. Where the file has a colour table of grays, this is the gray
     * picture that it stands for.
     */
    public Optional<RawPicture> picture() {
        return picture;
    }

    /** The picture with its indices, whatever its colour table holds. */
    Optional<RawPicture> storedPicture() {
        return stored;
    }

    /** The numbers in the picture, also if they are stored as colours; empty if it has none. */
    Optional<StoredNumbers> numbers() {
        return numbers.get(() -> picture.flatMap(StoredNumbers::of));
    }

    /**
     * The picture of numbers.
     *
     * @param encoding key of the encoding that needs it
     * @throws FileFormatException if the file has none
     */
    RawPicture requireNumbers(String encoding) throws FileFormatException {
        requirePicture();
        return numbers()
                .map(StoredNumbers::picture)
                .orElseThrow(
                        () ->
                                new FileFormatException(
                                        path, Texts.get("fault.needs-gray", encoding)));
    }

    /** The picture in sRGB; empty if the file has no other colour profile. */
    Optional<ConvertedPicture> converted() {
        return converted.get(() -> picture.flatMap(ConvertedPicture::of));
    }

    /**
     * The list of classes beside the file.
     *
     * @throws FileFormatException if there is one, but it is too large
     * @throws IOException if it cannot be read
     */
    Optional<ClassList> classList() throws IOException {
        FoundList found = classList;
        if (found == null) {
            found = new FoundList(ClassList.beside(path));
            classList = found;
        }
        return found.list();
    }

    /**
     * The picture.
     *
     * @throws FileFormatException if the file is none
     */
    public RawPicture requirePicture() throws FileFormatException {
        return picture.orElseThrow(
                () -> new FileFormatException(path, Texts.get("fault.no-picture")));
    }

    /** The segments of pictures, if the file is panoptic JSON of COCO. */
    Optional<PanopticJson> panoptic() {
        return panoptic;
    }

    /** The polygons, if the file is JSON of them. */
    public Optional<PolygonScene> scene() {
        return scene;
    }

    /**
     * The polygons.
     *
     * @throws FileFormatException if the file has none
     */
    public PolygonScene requireScene() throws FileFormatException {
        return scene.orElseThrow(
                () -> new FileFormatException(path, Texts.get("fault.no-polygons")));
    }

    /** The variables, if the file is MATLAB's. */
    public Optional<MatlabOutline> matlab() {
        return matlab;
    }

    /** The document, if the file is one. */
    public Optional<VedutaDocument> document() {
        return document;
    }

    /**
     * What a PNG picture of this program keeps of its making; nothing for other files.
     *
     * @throws FileFormatException if it is damaged
     * @throws IOException if it cannot be read
     */
    public RecipePng.Content kept() throws IOException {
        RecipePng.Content present = kept;
        if (present == null) {
            present =
                    content == FileContent.PICTURE && PngReader.isPng(path)
                            ? new RecipePng().read(path)
                            : new RecipePng.Content(Map.of(), Optional.empty());
            kept = present;
        }
        return present;
    }

    /** The numbers in the picture; empty if its pixels are colours or it is no picture. */
    public Optional<ValueCounts> values() {
        if (values == null && numbers().isPresent()) {
            values = ValueCounts.of(numbers().get().picture());
        }
        return Optional.ofNullable(values);
    }

    /** The colours in the picture, those of the colour table included; empty if it is none. */
    public Optional<ColourCounts> colours() {
        if (colours == null && picture.isPresent()) {
            colours = ColourCounts.of(picture.get());
        }
        return Optional.ofNullable(colours);
    }

    /**
     * The numbers in a few similar files of the same folder, which help where one file does not.
     */
    public FolderValues folderValues() {
        if (folder == null) {
            folder = FolderValues.around(path);
        }
        return folder;
    }
}
