package veduta.io.encoding;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import veduta.io.classlist.ClassList;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * Pictures in the colours of a list beside them, as CVAT, labelme and CamVid have it. The palette
 * is the one asked for, else the one that knows the names of the list, else one made of them. Read
 * only: the list belongs to its data set.
 */
final class Cvat implements Encoding {
    private final List<Palette> palettes;

    Cvat(List<Palette> palettes) {
        this.palettes = List.copyOf(palettes);
    }

    @Override
    public String key() {
        return "cvat";
    }

    @Override
    public boolean choosesPalette() {
        return true;
    }

    @Override
    public Detection detect(SourceFile source) {
        return detect(source, Optional.empty());
    }

    @Override
    public Detection detect(SourceFile source, Optional<String> paletteKey) {
        Optional<ListedClasses> classes;
        try {
            classes = classes(source, paletteKey);
        } catch (IOException unreadable) {
            classes = Optional.empty();
        }
        if (classes.isEmpty()) {
            return Detection.impossible(key(), Texts.get("recognised.list.none"));
        }
        ListedClasses listed = classes.get();
        Optional<ColourDetector.Fit> found = new ColourDetector(listed.key()).fit(source);
        if (found.isEmpty()) {
            return Detection.impossible(key(), Texts.get("recognised.no-colours"));
        }
        ColourDetector.Fit fit = found.get();
        // Where the list is that of a known palette, the palette's own encoding says the same.
        double best = isIndexed(source) || listed.hasPaletteColours() ? 0.88 : 0.97;
        String list = listed.list().fileName();
        String reason =
                fit.isWhole()
                        ? Texts.get("recognised.list.colours", list)
                        : Texts.get(
                                "recognised.list.some", list, fit.exactShare(), fit.nearShare());
        return new Detection(key(), best * fit.score(), reason + fit.remark());
    }

    private static boolean isIndexed(SourceFile source) {
        return source.picture().map(picture -> picture.kind() == SampleKind.INDEXED).orElse(false);
    }

    private Optional<ListedClasses> classes(SourceFile source, Optional<String> paletteKey)
            throws IOException {
        Optional<ClassList> list = source.classList().filter(ClassList::hasColours);
        if (list.isEmpty() || source.picture().isEmpty()) {
            return Optional.empty();
        }
        List<Palette> candidates =
                paletteKey.isPresent()
                        ? List.of(PaletteChoice.find(source, palettes, paletteKey.get()))
                        : palettes;
        return Optional.of(ListedClasses.of(list.get(), candidates, paletteKey.isPresent()));
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        source.requirePicture();
        ListedClasses classes =
                classes(source, options.paletteKey())
                        .orElseThrow(
                                () ->
                                        new FileFormatException(
                                                source.path(), Texts.get("fault.no-colour-list")));
        ColourKey key = classes.key();
        RawPicture picture = new ColourDetector(key).picture(source);
        return ColourSnapper.decode(key, picture).withNotes(classes.notes(classes.shown(picture)));
    }
}
