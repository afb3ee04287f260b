package veduta.rendering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.image.ContactSheet;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.document.DocumentPicture;
import veduta.io.export.Enlargement;
import veduta.io.export.LayeredPicture;
import veduta.io.export.NamedPicture;
import veduta.io.export.OpenRaster;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.io.photo.RecipePng;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.layout.ColouredLayout;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.tensorfile.NpyWriter;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/** Writes renderings as files, and reads back what PNG files keep of their making. */
public final class PictureExport {
    private static final String RECIPE = RecipePng.RECIPE;
    private static final String SOFTWARE = "Software";
    private static final int SHEET_GAP_PX = 8;

    private final PaletteCatalog palettes;
    private final Photos photos = new Photos();
    private final RecipePng recipes = new RecipePng();

    /** An export that knows these palettes. */
    public PictureExport(PaletteCatalog palettes) {
        this.palettes = palettes;
    }

    /**
     * Writes the pictures that are wanted, enlarged if the recipe says so; a {@code .npy} file
     * always holds the whole collection before it was rounded.
     *
     * @param file name with the ending {@code .png}, {@code .jpg}, {@code .tif} or {@code .npy};
     *     where all pictures are wanted, {@code -1}, {@code -2} and so on stand before the ending
     * @return the files written
     * @throws IOException if a file cannot be written
     * @throws SynthesisException if the ending is unknown or there is no such picture
     * @throws IllegalArgumentException if a {@code .npy} file is wanted of a rendering that does
     *     not hold the collection before rounding
     */
    public List<Path> write(Rendering rendering, PictureSelection wanted, Path file)
            throws IOException, SynthesisException {
        Optional<OutputKind> kind = OutputKind.of(file);
        if (kind.isEmpty()) {
            throw new OutputNameException(Texts.get("fault.output.ending", file));
        }
        Pictures pictures = rendering.pictures();
        wanted.requireIn(pictures.count());
        if (kind.get() == OutputKind.NPY) {
            writeNpy(rendering.unrounded(), file);
            return List.of(file);
        }
        List<Path> written = new ArrayList<>();
        switch (wanted.kind()) {
            case ONE -> written.add(writeOne(rendering, wanted.number(), file));
            case SHEET -> written.add(write(rendering, 0, sheet(rendering), file));
            case ALL -> {
                for (int number = 1; number <= pictures.count(); number++) {
                    written.add(writeOne(rendering, number, numbered(file, number)));
                }
            }
        }
        return written;
    }

    /**
     * Writes layout, pictures and masks of the classes as layers, see {@link OpenRaster}.
     *
     * @param wanted the picture that is visible; the first where several are wanted
     * @param file name with the ending {@code .ora}
     * @throws IOException if it cannot be written
     * @throws SynthesisException if there is no such picture
     */
    public void writeLayers(Rendering rendering, PictureSelection wanted, Path file)
            throws IOException, SynthesisException {
        wanted.requireIn(rendering.pictures().count());
        boolean one = wanted.kind() == PictureSelection.Kind.ONE;
        new OpenRaster().write(file, layers(rendering, one ? wanted.number() - 1 : 0));
    }

    /**
     * A rendering as layers of its layout's size.
     *
     * @param chosen place of the visible picture, from 0
     */
    public static LayeredPicture layers(Rendering rendering, int chosen) {
        List<NamedPicture> pictures = new ArrayList<>();
        int count = rendering.pictures().count();
        for (int i = 0; i < count; i++) {
            pictures.add(
                    new NamedPicture(
                            Texts.get("collection.picture", i + 1, count),
                            rendering.pictures().toImage(i)));
        }
        return new LayeredPicture(
                rendering.layout().size(),
                rendering.layout(),
                rendering.palette(),
                pictures,
                chosen);
    }

    private Path writeOne(Rendering rendering, int number, Path file) throws IOException {
        Size size = rendering.pictures().size().times(rendering.recipe().scale());
        PixelLimits.PHOTO.check(file, size.width(), size.height(), Long.MAX_VALUE);
        return write(rendering, number, image(rendering, number), file);
    }

    private Path write(Rendering rendering, int number, RgbImage image, Path file)
            throws IOException {
        write(image, rendering.recipe().withPicture(number), rendering.layout(), file);
        return file;
    }

    /**
     * Writes one picture as it is.
     *
     * @param recipe how it was made, with its number in the collection and its scale
     * @param layout what it was made from
     * @param file name with the ending {@code .png}, which carries recipe and layout, {@code .tif},
     *     which carries the recipe, or {@code .jpg}, which carries neither
     * @throws IOException if the file cannot be written
     */
    public void write(RgbImage picture, Recipe recipe, LabelMap layout, Path file)
            throws IOException {
        Map<String, String> texts = texts(recipe);
        if (OutputKind.of(file).equals(Optional.of(OutputKind.PNG))) {
            recipes.write(file, picture, texts, layout);
        } else {
            photos.write(file, picture, texts.getOrDefault(RECIPE, ""));
        }
    }

    private static Map<String, String> texts(Recipe recipe) {
        return Map.of(RECIPE, recipe.toJson(), SOFTWARE, "Veduta " + recipe.version());
    }

    private static RgbImage image(Rendering rendering, int number) {
        return Enlargement.of(rendering.pictures().toImage(number - 1), rendering.recipe().scale());
    }

    /**
     * A picture packed with its recipe and layout, for a document.
     *
     * @param recipe how it was made, with its number in the collection
     * @param layout what it was made from
     * @param locked whether it stays beside later renders
     * @throws IOException if the layout is too large
     */
    public DocumentPicture pack(RgbImage picture, Recipe recipe, LabelMap layout, boolean locked)
            throws IOException {
        return DocumentPicture.of(picture, texts(recipe), layout, recipe.picture(), locked);
    }

    /** The layout and all pictures in one row. */
    private static RgbImage sheet(Rendering rendering) {
        Pictures pictures = rendering.pictures();
        List<RgbImage> row = new ArrayList<>();
        Size size = pictures.size().times(rendering.recipe().scale());
        row.add(ColouredLayout.of(rendering.layout(), rendering.palette(), size));
        for (int number = 1; number <= pictures.count(); number++) {
            row.add(image(rendering, number));
        }
        return new ContactSheet(SHEET_GAP_PX).compose(List.of(row));
    }

    private static void writeNpy(Optional<PictureValues> unrounded, Path file)
            throws SynthesisException {
        if (unrounded.isEmpty()) {
            throw new IllegalArgumentException("Only the rounded pictures are there.");
        }
        PictureValues pictures = unrounded.get();
        long[] shape = {pictures.count(), pictures.size().height(), pictures.size().width(), 3};
        try (NpyWriter writer = NpyWriter.create(file, shape)) {
            writer.write(pictures.toArray());
            writer.finish();
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        }
    }

    private static Path numbered(Path file, int number) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
    }

    /**
     * Reads the recipe and the layout that a picture carries.
     *
     * @throws IOException if the file is no PNG picture or carries none
     * @throws SynthesisException if the recipe is unreadable or its palette is missing
     */
    public EmbeddedRecipe read(Path picture) throws IOException, SynthesisException {
        return read(picture, recipes.read(picture));
    }

    /**
     * Reads the recipe and the layout that were found in a picture.
     *
     * @param picture named in messages
     * @throws IOException if it carries none
     * @throws SynthesisException if the recipe is unreadable or its palette is missing
     */
    public EmbeddedRecipe read(Path picture, RecipePng.Content content)
            throws IOException, SynthesisException {
        return readRecipe(picture, content, Optional.empty());
    }

    /**
     * Reads the recipe and the layout that a document's picture carries.
     *
     * @throws IOException if it is damaged or carries none
     * @throws SynthesisException if the recipe is unreadable or its palette is missing
     */
    public EmbeddedRecipe read(DocumentPicture picture) throws IOException, SynthesisException {
        return readRecipe(Path.of("picture.png"), picture.content(), Optional.empty());
    }

    /**
     * Reads the recipe and the layout that a document's picture carries.
     *
     * @param own the document's palette, which need not be known otherwise
     * @throws IOException if it is damaged or carries none
     * @throws SynthesisException if the recipe is unreadable or its palette is missing
     */
    public EmbeddedRecipe read(DocumentPicture picture, Palette own)
            throws IOException, SynthesisException {
        return readRecipe(Path.of("picture.png"), picture.content(), Optional.of(own));
    }

    private EmbeddedRecipe readRecipe(
            Path picture, RecipePng.Content content, Optional<Palette> own)
            throws IOException, SynthesisException {
        String text = content.texts().get(RECIPE);
        Optional<LabelMap> layout = content.layout();
        if (text == null || layout.isEmpty()) {
            throw new FileFormatException(picture, Texts.get("fault.recipe.none"));
        }
        Recipe recipe = Recipe.fromJson(text);
        Optional<Palette> palette =
                own.filter(each -> each.key().equals(recipe.palette()))
                        .or(() -> palettes.find(recipe.palette()));
        if (palette.isEmpty()) {
            throw new SynthesisException(Texts.get("fault.recipe.palette", recipe.palette()));
        }
        return new EmbeddedRecipe(recipe, layout.get(), palette.get());
    }
}
