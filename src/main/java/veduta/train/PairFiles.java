package veduta.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import veduta.file.encoding.LayoutChoice;
import veduta.file.encoding.LayoutReader;
import veduta.file.photo.Photos;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;
import veduta.synthesis.TrainingOrder;

/**
 * Opens folders of photo files and layout files of any encoding. All layouts of a folder are read
 * as one encoding, which several of them decide together: one file alone may be ambiguous.
 */
public final class PairFiles implements PairOpener {
    private static final int SAMPLES = 8;

    private final LayoutReader layouts;
    private final Photos photos;
    private final long budgetBytes;

    /**
     * Opens folders with these readers.
     *
     * @param budgetBytes memory that decoded pairs may take
     */
    public PairFiles(LayoutReader layouts, Photos photos, long budgetBytes) {
        this.layouts = layouts;
        this.photos = photos;
        this.budgetBytes = budgetBytes;
    }

    @Override
    public PairSource open(TrainingOrder.Data data, String paletteKey) throws IOException {
        String encoding = data.encoding().orElse("");
        if (encoding.isEmpty()) {
            PairFolder listed = PairFolder.open(data.pairs(), decoder(LayoutChoice.NONE), 0);
            encoding = layouts.encodingOf(samples(listed.labelFiles()), paletteKey);
        }
        LayoutChoice choice = new LayoutChoice(Optional.of(encoding), Optional.of(paletteKey));
        return PairFolder.open(data.pairs(), decoder(choice), budgetBytes);
    }

    /** A few files, evenly spread. */
    private static List<Path> samples(List<Path> files) {
        int count = Math.min(SAMPLES, files.size());
        return IntStream.range(0, count)
                .mapToObj(i -> files.get(i * files.size() / count))
                .toList();
    }

    private PairFolder.Decoder decoder(LayoutChoice choice) {
        return new PairFolder.Decoder() {
            @Override
            public RgbImage photo(Path file) throws IOException {
                return photos.read(file);
            }

            @Override
            public LabelMap layout(Path file) throws IOException {
                return layouts.read(file, choice).layout();
            }
        };
    }
}
