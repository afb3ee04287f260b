package veduta.io.encoding;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import veduta.io.photo.RecipePng;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * The layout inside a picture that this program rendered, of the palette that the picture's recipe
 * names. Programs that strip texts leave the layout, whose palette has to be named then.
 */
final class PictureLayout implements Encoding {
    private final List<Palette> palettes;

    PictureLayout(List<Palette> palettes) {
        this.palettes = List.copyOf(palettes);
    }

    @Override
    public String key() {
        return "veduta-picture";
    }

    @Override
    public Detection detect(SourceFile source) {
        try {
            return source.kept().layout().isPresent()
                    ? new Detection(key(), 1, Texts.get("recognised.picture"))
                    : Detection.impossible(key(), Texts.get("recognised.no-kept-layout"));
        } catch (IOException damaged) {
            return Detection.impossible(key(), Texts.get("recognised.no-kept-layout"));
        }
    }

    @Override
    public boolean needsPalette(SourceFile source) {
        try {
            return source.kept().layout().isPresent() && named(source.kept()).isEmpty();
        } catch (IOException damaged) {
            return false;
        }
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        RecipePng.Content kept = source.kept();
        Optional<LabelMap> layout = kept.layout();
        if (layout.isEmpty()) {
            throw new FileFormatException(source.path(), Texts.get("fault.no-kept-layout"));
        }
        Optional<String> named = named(kept);
        Optional<String> key = named.or(options::paletteKey);
        if (key.isEmpty()) {
            throw askForPalette(source);
        }
        if (!options.paletteKey().orElse(key.get()).equals(key.get())) {
            throw new FileFormatException(
                    source.path(),
                    Texts.get(
                            "fault.document.other-palette", key.get(), options.paletteKey().get()));
        }
        Palette palette = PaletteChoice.find(source, palettes, key.get());
        if (layout.get().largestLabel() >= palette.size()) {
            throw new FileFormatException(
                    source.path(),
                    Texts.get(
                            "fault.kept-layout-classes",
                            layout.get().largestLabel(),
                            palette.key(),
                            palette.size()));
        }
        return new DecodedLayout(layout.get(), palette, 0);
    }

    /** What to say where the palette is not known. */
    static FileFormatException askForPalette(SourceFile source) {
        return new FileFormatException(source.path(), Texts.get("fault.kept-layout-palette"));
    }

    /** The key of the palette in a recipe, if there is a recipe. */
    private static Optional<String> named(RecipePng.Content kept) {
        String recipe = kept.texts().get(RecipePng.RECIPE);
        if (recipe == null) {
            return Optional.empty();
        }
        try {
            JsonElement parsed = JsonParser.parseString(recipe);
            JsonElement palette =
                    parsed.isJsonObject() ? parsed.getAsJsonObject().get("palette") : null;
            return palette == null || !palette.isJsonPrimitive()
                    ? Optional.empty()
                    : Optional.of(palette.getAsString());
        } catch (JsonParseException broken) {
            return Optional.empty();
        }
    }
}
