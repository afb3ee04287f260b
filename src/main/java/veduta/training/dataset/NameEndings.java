package veduta.training.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How data sets end the names of photos and of label maps. */
final class NameEndings {
    /** The best first: of several label maps of a photo one is taken. */
    private static final List<String> LABELS =
            List.of(
                    "_gtfine_labelids",
                    "_labelids",
                    "_gtfine_labeltrainids",
                    "_labeltrainids",
                    "_labels",
                    "_label",
                    "-label",
                    "_layout",
                    "-layout",
                    "_gtfine_color",
                    "_color",
                    "_seg",
                    "_mask",
                    "_gt",
                    "_gtfine_polygons",
                    "_polygons",
                    "_gtfine_instanceids",
                    "_instanceids",
                    "_l");

    private static final List<String> PHOTOS =
            List.of("_leftimg8bit", "_photo", "-photo", "_image", "_img", "_rgb");

    private static final Set<String> LOSSY = Set.of("jpg", "jpeg", "webp");

    private NameEndings() {}

    /** Matches photos and label maps by their whole stems, those left over without endings. */
    static PairListing matched(List<Path> photos, List<Path> labels) {
        Map<String, Path> whole = byKey(photos, FolderFiles::stem);
        Map<String, Path> maps = byKey(labels, FolderFiles::stem);
        PairListing exact = PairListing.matched(whole, maps);
        Set<Path> done = new LinkedHashSet<>();
        for (PairEntry entry : exact.entries()) {
            done.add(entry.photo());
            done.add(entry.label());
        }
        List<Path> otherPhotos = new ArrayList<>(photos);
        List<Path> otherLabels = new ArrayList<>(labels);
        otherPhotos.removeAll(done);
        otherLabels.removeAll(done);
        otherLabels.sort(Comparator.comparingInt(NameEndings::rank));
        Set<String> taken =
                exact.entries().stream().map(PairEntry::name).collect(Collectors.toSet());
        Map<String, Path> more = byKey(otherPhotos, file -> without(file, PHOTOS));
        Map<String, Path> maps2 = byKey(otherLabels, file -> without(file, LABELS));
        more.keySet().removeAll(taken);
        maps2.keySet().removeAll(taken);
        return PairListing.together(List.of(exact(exact), PairListing.matched(more, maps2)));
    }

    private static PairListing exact(PairListing listing) {
        return new PairListing(listing.entries(), List.of());
    }

    /**
     * The files that are label maps of other files in the same folder: their names go on where the
     * photo's ends, or they are called the same and only the photo is lossy.
     */
    static List<Path> labelsAmong(List<Path> files) {
        Map<String, List<Path>> stems = new LinkedHashMap<>();
        for (Path file : files) {
            stems.computeIfAbsent(without(file, PHOTOS), key -> new ArrayList<>()).add(file);
        }
        List<Path> labels = new ArrayList<>();
        for (Path file : files) {
            String stem = FolderFiles.stem(file);
            String key = without(file, LABELS);
            boolean ended = !key.equals(stem) && stems.containsKey(key);
            boolean twin =
                    !isLossy(file)
                            && stems.getOrDefault(stem, List.of()).stream()
                                    .anyMatch(NameEndings::isLossy);
            if (ended || twin) {
                labels.add(file);
            }
        }
        return labels;
    }

    private static boolean isLossy(Path file) {
        String name = FolderFiles.name(file).toLowerCase(Locale.ROOT);
        return LOSSY.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static int rank(Path label) {
        String stem = FolderFiles.stem(label).toLowerCase(Locale.ROOT);
        for (int i = 0; i < LABELS.size(); i++) {
            if (stem.endsWith(LABELS.get(i))) {
                return i;
            }
        }
        return LABELS.size();
    }

    private static String without(Path file, List<String> endings) {
        String stem = FolderFiles.stem(file);
        String lower = stem.toLowerCase(Locale.ROOT);
        return endings.stream()
                .filter(end -> lower.endsWith(end) && lower.length() > end.length())
                .findFirst()
                .map(end -> stem.substring(0, stem.length() - end.length()))
                .orElse(stem);
    }

    private interface Key {
        String of(Path file);
    }

    private static Map<String, Path> byKey(List<Path> files, Key key) {
        Map<String, Path> named = new TreeMap<>();
        files.forEach(file -> named.putIfAbsent(key.of(file), file));
        return named;
    }
}
