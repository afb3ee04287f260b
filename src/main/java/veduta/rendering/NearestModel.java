package veduta.rendering;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import veduta.api.model.InstalledModel;
import veduta.layout.Palette;

/**
 * Decides which installed model comes nearest to one that is not installed: one of the same palette
 * and kind of network, else one of the same palette, else the one with the most classes of the same
 * name. Of several that are as near, one of the same name is taken, else the first.
 *
 * @param palettes finds a palette by its key
 */
public record NearestModel(Function<String, Optional<Palette>> palettes) {
    /** How near a model is. */
    private record Nearness(
            InstalledModel model, boolean samePalette, boolean sameKind, int classes, boolean named)
            implements Comparable<Nearness> {
        @Override
        public int compareTo(Nearness other) {
            return Comparator.comparing(Nearness::samePalette)
                    .thenComparing(each -> each.samePalette && each.sameKind)
                    .thenComparing(each -> each.samePalette ? 0 : each.classes)
                    .thenComparing(Nearness::named)
                    .compare(this, other);
        }
    }

    /**
     * The nearest of some models.
     *
     * @return empty if none of them has the palette or a class of it
     */
    public Optional<InstalledModel> of(WantedModel wanted, List<InstalledModel> installed) {
        return installed.stream()
                .map(each -> nearness(wanted, each))
                .filter(each -> each.samePalette || each.classes > 0)
                .reduce((best, next) -> next.compareTo(best) > 0 ? next : best)
                .map(Nearness::model);
    }

    private Nearness nearness(WantedModel wanted, InstalledModel model) {
        String key = model.info().paletteKey();
        return new Nearness(
                model,
                key.equals(wanted.palette().key()),
                model.info().architecture().equals(wanted.architecture()),
                palettes.apply(key).map(palette -> inCommon(palette, wanted.palette())).orElse(0),
                model.name().equals(wanted.name()));
    }

    private static int inCommon(Palette one, Palette other) {
        Set<String> both = new HashSet<>(one.classKeys());
        both.retainAll(other.classKeys());
        return both.size();
    }
}
