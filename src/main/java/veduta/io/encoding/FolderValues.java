package veduta.io.encoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.io.raster.PictureReader;
import veduta.io.raster.PixelLimits;
import veduta.io.raster.RawPicture;
import veduta.io.raster.StoredNumbers;

/**
 * The numbers that occur in up to {@value #MAX_FILES} similar label pictures of a folder. One file
 * seldom shows all classes of its data set; some of its neighbours together nearly do.
 */
public final class FolderValues {
    private static final Logger LOG = LoggerFactory.getLogger(FolderValues.class);
    private static final int MAX_FILES = 8;
    private static final int MAX_LISTED = 20_000;
    private static final long MAX_PIXELS = 1 << 22;
    private static final PixelLimits SMALL = new PixelLimits(MAX_PIXELS);

    private final BitSet values;
    private final int files;

    private FolderValues(BitSet values, int files) {
        this.values = values;
        this.files = files;
    }

    /** Reads files evenly spread over the folder that have the same kind of name. */
    static FolderValues around(Path file) {
        BitSet values = new BitSet();
        int read = 0;
        List<Path> similar = similar(file);
        int count = Math.min(MAX_FILES, similar.size());
        long pixels = 0;
        for (int i = 0; i < count && pixels < MAX_PIXELS; i++) {
            Path neighbour = similar.get((int) ((long) i * similar.size() / count));
            try {
                RawPicture stored = new PictureReader(SMALL).read(neighbour);
                pixels += stored.pixels();
                Optional<RawPicture> numbers =
                        StoredNumbers.of(StoredNumbers.withoutGrayTable(stored))
                                .map(StoredNumbers::picture);
                if (numbers.isPresent()) {
                    add(numbers.get(), values);
                    read++;
                }
            } catch (IOException e) {
                LOG.debug("Left {} out of the comparison.", neighbour, e);
            }
        }
        return new FolderValues(values, read);
    }

    private static void add(RawPicture numbers, BitSet values) {
        for (int pixel = 0; pixel < numbers.pixels(); pixel++) {
            if (numbers.alpha(pixel) > 0) {
                values.set(numbers.value(pixel));
            }
        }
    }

    private static List<Path> similar(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        String pattern = pattern(file);
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.limit(MAX_LISTED)
                    .filter(entry -> pattern(entry).equals(pattern))
                    .filter(entry -> !entry.getFileName().equals(file.getFileName()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.debug("Cannot list {}.", folder, e);
            return List.of();
        }
    }

    /** What follows the last digit of a name: {@code _labelids.png}, or {@code .png}. */
    private static String pattern(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int end = name.length();
        while (end > 0 && !Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? name : name.substring(end);
    }

    /** How many files were read. */
    public int files() {
        return files;
    }

    /** A copy of the set of values. */
    public BitSet values() {
        return (BitSet) values.clone();
    }
}
