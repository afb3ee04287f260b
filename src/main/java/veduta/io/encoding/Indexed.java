package veduta.io.encoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.io.classlist.ClassList;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.io.raster.StoredNumbers;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.text.Texts;

/**
 * Indexed pictures as Pascal VOC, CVAT and labelme write them: the index counts, colours may
 * repeat, 255 is void. Names come from a text file beside the picture, else from its colour table,
 * else every index is a class of its own.
 */
final class Indexed implements WritableEncoding {
    /** The colour that Pascal VOC gives to index 255. */
    private static final int VOID_COLOUR = 0xE0E0C0;

    /** The certainty of indices whose meaning nothing tells is below. */
    private static final double UNKNOWN = 0.5;

    private final List<Palette> palettes;
    private final NameHints hints = new NameHints("indexed", List.of(), List.of());

    Indexed(List<Palette> palettes) {
        this.palettes = List.copyOf(palettes);
    }

    @Override
    public String key() {
        return hints.key();
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
        Optional<RawPicture> found = indices(source);
        if (found.isEmpty()) {
            return Detection.impossible(key(), Texts.get("recognised.no-indexed"));
        }
        RawPicture picture = found.get();
        if (picture.kind() == SampleKind.GRAY16) {
            return Detection.impossible(key(), Texts.get("recognised.indexed.wide"));
        }
        IndexMeaning meaning;
        boolean listed;
        try {
            meaning = meaning(source, picture, new ReadOptions(paletteKey, 0));
            listed = source.classList().isPresent();
        } catch (IOException e) {
            return new Detection(key(), 0.2, Texts.get("recognised.indexed.broken-names"));
        }
        boolean table = picture.kind() == SampleKind.INDEXED;
        boolean named = table && hints.of(source) == NameHints.Strength.CLEAR;
        // A list that names every value decides for gray pictures as for indexed ones.
        boolean explained = table || (listed && meaning.explains(ValueCounts.of(picture)));
        // A name does not say what the indices mean.
        boolean meant = meaning.certainty() > UNKNOWN;
        double score = named && meant ? 0.98 : meaning.certainty() * (explained ? 1 : 0.3);
        return new Detection(
                key(),
                score,
                table
                        ? Texts.get("recognised.indexed", meaning.how())
                        : Texts.get("recognised.indexed.gray", meaning.how()));
    }

    /**
     * The picture of indices. A table of grays is looked at only where no list of classes says that
     * the indices count.
     */
    private static Optional<RawPicture> indices(SourceFile source) {
        Optional<RawPicture> stored =
                source.storedPicture().filter(picture -> picture.kind() == SampleKind.INDEXED);
        try {
            if (stored.isPresent() && source.classList().isPresent()) {
                return stored;
            }
        } catch (IOException unreadable) {
            return stored;
        }
        return source.numbers().map(StoredNumbers::picture);
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        source.requirePicture();
        RawPicture picture =
                indices(source)
                        .filter(found -> found.kind() != SampleKind.GRAY16)
                        .orElseThrow(
                                () ->
                                        new FileFormatException(
                                                source.path(), Texts.get("fault.no-indexed")));
        IndexMeaning meaning = meaning(source, picture, options);
        byte[] labels = new byte[picture.pixels()];
        long moved = 0;
        for (int pixel = 0; pixel < labels.length; pixel++) {
            int label =
                    picture.alpha(pixel) == 0
                            ? LabelMap.VOID
                            : meaning.labels().get(picture.value(pixel));
            if (label < 0) {
                moved++;
            }
            labels[pixel] = (byte) (label < 0 ? LabelMap.VOID : label);
        }
        return new DecodedLayout(LabelMap.of(picture.size(), labels), meaning.palette(), moved);
    }

    private IndexMeaning meaning(SourceFile source, RawPicture picture, ReadOptions options)
            throws IOException {
        int[] table = picture.colourTable();
        ValueCounts values = ValueCounts.of(picture);
        boolean chosen = options.paletteKey().isPresent();
        List<Palette> candidates =
                chosen
                        ? List.of(PaletteChoice.find(source, palettes, options.paletteKey().get()))
                        : palettes;
        Optional<ClassList> names = source.classList();
        if (names.isPresent()) {
            return IndexMeaning.byNames(ListedClasses.of(names.get(), candidates, chosen), table);
        }
        Optional<IndexMeaning> byTable =
                IndexMeaning.byOrder(table, candidates)
                        .or(() -> IndexMeaning.byColours(table, values, candidates));
        return byTable.orElseGet(
                () ->
                        chosen
                                ? IndexMeaning.identity(
                                        candidates.get(0),
                                        Texts.get("recognised.indexed.how.chosen"),
                                        0.5)
                                : IndexMeaning.byNumber(table, values));
    }

    @Override
    public List<String> otherPalettes(SourceFile source) {
        Optional<RawPicture> picture = indices(source);
        try {
            if (picture.isEmpty() || source.classList().isPresent()) {
                return List.of();
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        int[] table = picture.get().colourTable();
        ValueCounts values = ValueCounts.of(picture.get());
        if (IndexMeaning.byOrder(table, palettes).isPresent()) {
            return List.of();
        }
        return palettes.stream()
                .filter(each -> IndexMeaning.byColours(table, values, List.of(each)).isPresent())
                .map(Palette::key)
                .toList();
    }

    @Override
    public String fileName(String stem, Palette palette) {
        return stem + "_indexed.png";
    }

    @Override
    public void write(LabelMap layout, Palette palette, Path file) throws IOException {
        PaletteCheck.labels(file, palette, layout);
        int[] table = new int[256];
        for (int label = 0; label < table.length; label++) {
            table[label] = palette.byLabel(label).map(SemanticClass::rgb).orElse(0);
        }
        table[LabelMap.VOID] = VOID_COLOUR;
        new PngWriter().write(file, RawPicture.indexed(layout.size(), layout.toBytes(), table));
    }
}
