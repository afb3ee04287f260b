package veduta.training.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import veduta.io.matlab.Hdf5Photos;

/**
 * NYU Depth v2, all in one file: {@code nyu_depth_v2_labeled.mat} with its arrays {@code images}
 * and {@code labels}. Of its 1449 frames the first 1200 are to learn from and the last 249 to test
 * by; a shorter file is divided in the same ratio.
 */
final class NyuStack implements Arrangement {
    static final String ENCODING = "nyu894";
    private static final String FILE = "nyu_depth_v2_labeled.mat";
    private static final int FRAMES = 1449;
    private static final int LEARNED = 1200;

    @Override
    public Optional<ArrangedPairs> look(Path root) throws IOException {
        Path file = Files.isDirectory(root) ? root.resolve(FILE) : root;
        String name = FolderFiles.name(file).toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(file) || !name.endsWith(".mat")) {
            return Optional.empty();
        }
        int count = new Hdf5Photos(file).count();
        int learned = (int) ((long) count * LEARNED / FRAMES);
        Map<String, ArrangedPairs.Part> parts = new LinkedHashMap<>();
        parts.put("train", () -> frames(file, 0, learned));
        parts.put("test", () -> frames(file, learned, count));
        return Optional.of(new ArrangedPairs("NYU Depth v2", Optional.of(ENCODING), parts));
    }

    private static PairListing frames(Path file, int from, int to) {
        List<PairEntry> entries = new ArrayList<>();
        for (int frame = from; frame < to; frame++) {
            String name = String.format(Locale.ROOT, "%04d", frame + 1);
            entries.add(new PairEntry(name, file, file, OptionalInt.of(frame)));
        }
        return new PairListing(entries, List.of());
    }
}
