package veduta.io.encoding;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import veduta.io.raster.SampleKind;
import veduta.io.raster.StoredNumbers;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * Judges whether the numbers of a picture are those of a scheme. A clear name decides if the values
 * fit. Without one, a scheme of fewer numbers that still explains all values is more likely than a
 * larger one; so is one that leaves little void, that also explains the neighbouring files, and by
 * which the sky lies above the ground.
 */
final class IdDetector {
    private static final int AMBIGUOUS_UP_TO = 18;
    private static final int UNMARKED = 255;

    private final String key;
    private final IdScheme scheme;
    private final NameHints hints;
    private final SampleKind natural;
    private final double usual;

    /**
     * A judge of one encoding.
     *
     * @param natural the kind of picture it usually is
     * @param usual how much of a score is left where neither name nor colour table speaks for it,
     *     0..1
     */
    IdDetector(IdScheme scheme, NameHints hints, SampleKind natural, double usual) {
        this.usual = usual;
        this.key = hints.key();
        this.scheme = scheme;
        this.hints = hints;
        this.natural = natural;
    }

    Detection detect(SourceFile source) {
        if (source.values().isEmpty() || source.numbers().isEmpty()) {
            return Detection.impossible(key, Texts.get("recognised.no-numbers"));
        }
        if (!scheme.hasNumbers()) {
            return Detection.impossible(
                    key, Texts.get("recognised.ids.no-scheme", scheme.palette().key()));
        }
        ValueCounts values = source.values().get();
        double known = values.fraction(scheme::knows);
        TableEvidence table = TableEvidence.of(source, scheme, values);
        double type = typeFactor(source.numbers().get());
        if (table.contradicts()) {
            return new Detection(key, 0.15 * known, Texts.get("recognised.ids.table-contradicts"));
        }
        boolean named = hints.of(source) == NameHints.Strength.CLEAR;
        if (known < 1) {
            double score = (named ? 0.8 : 0.3) * known * known * type;
            return new Detection(
                    key,
                    score,
                    named
                            ? Texts.get(
                                    "recognised.ids.named-but-unknown",
                                    percent(1 - known),
                                    values.inWords())
                            : Texts.get(
                                    "recognised.ids.unknown",
                                    percentFirst(1 - known),
                                    values.inWords()));
        }
        if (table.agrees() && !named) {
            double usual = natural == SampleKind.INDEXED ? 0.93 : 0.84;
            return new Detection(key, usual * table.agreeing(), Texts.get("recognised.ids.table"));
        }
        if (named) {
            return new Detection(
                    key,
                    0.98 * Math.max(type, 0.9),
                    Texts.get("recognised.ids.named", values.inWords()));
        }
        // Colours that are not the classes' own say nothing for the numbers behind them.
        boolean silent = source.numbers().get().picture().kind() == SampleKind.INDEXED;
        return byValues(source, values, silent ? Math.min(type, 0.8) : type);
    }

    private Detection byValues(SourceFile source, ValueCounts values, double type) {
        StringBuilder remarks = new StringBuilder();
        double score = 0.8 - 0.06 * Math.log(scheme.count() / 12.0) / Math.log(2);
        double voidFraction =
                values.fraction(v -> scheme.palette().byLabel(scheme.label(v)).isEmpty());
        score *= 1 - 0.6 * voidFraction;
        if (voidFraction > 0.3) {
            remarks.append(Texts.get("recognised.ids.remark.void", percent(voidFraction)));
        }
        FolderValues folder = source.folderValues();
        if (folder.files() > 0) {
            boolean all = folder.values().stream().allMatch(scheme::knows);
            score = all ? score + 0.03 : score * 0.5;
            remarks.append(
                    all
                            ? Texts.get("recognised.ids.remark.as-beside")
                            : Texts.get("recognised.ids.remark.unlike-beside"));
        }
        if (scheme.beginsAtZero() && !values.contains(0) && !folder.values().get(0)) {
            score *= 0.9;
        }
        score *= order(values, remarks);
        if (hints.of(source) == NameHints.Strength.FAINT) {
            score += 0.05;
            remarks.append(Texts.get("recognised.ids.remark.hinted"));
        } else if (values.fraction(v -> v > AMBIGUOUS_UP_TO && v != UNMARKED) == 0) {
            score *= 0.9;
            remarks.append(Texts.get("recognised.ids.remark.few"));
        }
        return new Detection(
                key,
                Math.min(0.95, score * type * usual),
                Texts.get("recognised.ids.fit", values.inWords(), remarks));
    }

    /** In nearly every picture the sky or ceiling lies above the road or floor. */
    private double order(ValueCounts values, StringBuilder remarks) {
        double top = values.meanHeight(isOneOf(Set.of("sky", "ceiling")));
        double ground = values.meanHeight(isOneOf(Set.of("road", "floor")));
        boolean upsideDown =
                Double.isNaN(top) ? ground < 0.4 : Double.isNaN(ground) ? top > 0.6 : top > ground;
        if (upsideDown) {
            remarks.append(Texts.get("recognised.ids.remark.upside-down"));
            return 0.7;
        }
        return top < ground ? 1.05 : 1;
    }

    private IntPredicate isOneOf(Set<String> classKeys) {
        Palette palette = scheme.palette();
        List<String> keys = palette.classKeys();
        return id -> {
            int label = scheme.label(id);
            return label < keys.size() && classKeys.contains(keys.get(label));
        };
    }

    private double typeFactor(StoredNumbers numbers) {
        SampleKind kind = numbers.picture().kind();
        double form =
                switch (numbers.form()) {
                    case NUMBERS -> 1;
                    case EQUAL_CHANNELS -> 0.85;
                    case RED -> 0.6;
                };
        if (kind == natural) {
            return form;
        }
        return switch (kind) {
            case GRAY8 -> form;
            case GRAY16 -> 0.85;
            default -> 0.6;
        };
    }

    /** A share within a sentence. */
    static String percent(double fraction) {
        long percent = Math.round(100 * fraction);
        return percent == 0
                ? Texts.get("recognised.percent.least")
                : Texts.get("recognised.percent", percent);
    }

    /** A share that a sentence begins with. */
    static String percentFirst(double fraction) {
        return Math.round(100 * fraction) == 0
                ? Texts.get("recognised.percent.least-first")
                : percent(fraction);
    }
}
