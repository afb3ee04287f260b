package veduta.io.encoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.io.palette.PaletteCatalog;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PngWriter;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * Any picture in the colours of any palette. The palette is the one asked for, else the one that
 * the file name mentions, else the one whose colours fit best. Void is black, or the first free
 * colour where black is a class.
 */
final class PaletteColour implements WritableEncoding {
    /** Above what any bundled palette scores whose data set is not named: own palettes go first. */
    private static final double OWN_SCORE = 0.94;

    private final List<Palette> palettes;
    private final List<ColourKey> keys;
    private final NameHints hints = new NameHints("palette-color", List.of(), List.of());

    PaletteColour(List<Palette> palettes) {
        this.palettes = List.copyOf(palettes);
        this.keys = palettes.stream().map(ColourKey::new).toList();
    }

    private record Match(ColourKey key, ColourDetector.Fit fit) {
        /** Whether the palette is one that the user has made. */
        boolean isOwn() {
            return !PaletteCatalog.BUNDLED.contains(key.palette().key());
        }
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
        Optional<Match> best =
                paletteKey.isPresent() ? match(source, paletteKey.get()) : best(source);
        if (best.isEmpty()) {
            return Detection.impossible(key(), Texts.get("recognised.no-colours"));
        }
        Match match = best.get();
        boolean named = hints.of(source) == NameHints.Strength.CLEAR;
        double fit = named && match.fit.isWhole() ? 1 : match.fit.score();
        double score = named ? 0.5 + 0.48 * fit : 0.05 + 0.75 * fit;
        if (match.isOwn() && match.fit.isWhole() && match.fit.score() == 1) {
            score = Math.max(score, OWN_SCORE);
        }
        String palette = match.key.palette().key();
        String reason =
                match.fit.isWhole()
                        ? Texts.get("recognised.colours.all.palette", palette)
                        : Texts.get(
                                "recognised.colours.some.palette",
                                palette,
                                match.fit.exactShare(),
                                match.fit.nearShare());
        return new Detection(key(), score, reason + match.fit.remark());
    }

    private Optional<Match> match(SourceFile source, String paletteKey) {
        return keys.stream()
                .filter(key -> key.palette().key().equals(paletteKey))
                .findFirst()
                .flatMap(
                        key -> new ColourDetector(key).fit(source).map(fit -> new Match(key, fit)));
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        ColourKey chosen;
        if (options.paletteKey().isPresent()) {
            chosen =
                    new ColourKey(PaletteChoice.find(source, palettes, options.paletteKey().get()));
        } else {
            chosen =
                    best(source)
                            .map(Match::key)
                            .orElseThrow(
                                    () ->
                                            new FileFormatException(
                                                    source.path(), Texts.get("fault.no-colours")));
        }
        return ColourSnapper.decode(chosen, new ColourDetector(chosen).picture(source));
    }

    @Override
    public String fileName(String stem, Palette palette) {
        return stem + "_" + palette.key() + "_" + key() + ".png";
    }

    @Override
    public void write(LabelMap layout, Palette palette, Path file) throws IOException {
        PaletteCheck.labels(file, palette, layout);
        new PngWriter().write(file, new ColourKey(palette).encode(layout));
    }

    private Optional<Match> best(SourceFile source) {
        Match best = null;
        for (ColourKey key : keys) {
            Optional<ColourDetector.Fit> fit = new ColourDetector(key).fit(source);
            if (fit.isPresent()) {
                Match match = new Match(key, fit.get());
                if (NameHints.isWord(source.stem(), key.palette().key())) {
                    return Optional.of(match);
                }
                best = best == null || isBetter(match, best) ? match : best;
            }
        }
        return Optional.ofNullable(best);
    }

    @Override
    public List<String> otherPalettes(SourceFile source) {
        Optional<Match> best = best(source);
        if (best.isEmpty() || NameHints.isWord(source.stem(), best.get().key.palette().key())) {
            return List.of();
        }
        List<String> others = new ArrayList<>();
        for (ColourKey key : keys) {
            Optional<ColourDetector.Fit> fit = new ColourDetector(key).fit(source);
            boolean own = best.get().isOwn();
            if (key != best.get().key
                    && fit.isPresent()
                    && fit.get().score() >= best.get().fit.score()
                    && (!own || !PaletteCatalog.BUNDLED.contains(key.palette().key()))) {
                others.add(key.palette().key());
            }
        }
        return others;
    }

    /** Of palettes that fit as well, the user's own goes first. */
    private static boolean isBetter(Match match, Match than) {
        double score = match.fit.score();
        double best = than.fit.score();
        return score > best || (score == best && match.isOwn() && !than.isOwn());
    }
}
