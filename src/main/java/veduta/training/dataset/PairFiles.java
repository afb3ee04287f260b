package veduta.training.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import veduta.api.compute.Cancellation;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.training.DatasetReport;
import veduta.api.training.PairsFound;
import veduta.api.training.TrainingJob;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.image.VividPhoto;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.ReadOptions;
import veduta.io.matlab.Hdf5Photos;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;

/**
 * Opens data sets of photo files and layout files of any encoding. All layouts of a data set are
 * read as one encoding, which its arrangement says or several of them decide together: one file
 * alone may be ambiguous.
 */
public final class PairFiles implements PairOpener, DatasetReport.Checker {
    private final LayoutFiles layouts;
    private final Photos photos;
    private final long budgetBytes;

    /**
     * Opens data sets with these readers.
     *
     * @param budgetBytes memory that decoded pairs may take
     */
    public PairFiles(LayoutFiles layouts, Photos photos, long budgetBytes) {
        this.layouts = layouts;
        this.photos = photos;
        this.budgetBytes = budgetBytes;
    }

    @Override
    public Dataset open(TrainingJob.Data data, String paletteKey) throws IOException {
        DataSets.Found found = DataSets.find(data.pairs(), data.split());
        FolderEncoding.Found encoding = encoding(found, data, paletteKey);
        return new CachedDataset(
                found.listing(),
                decoder(encoding.key(), data, paletteKey),
                budgetBytes,
                encoding.doubt());
    }

    private FolderEncoding.Found encoding(
            DataSets.Found found, TrainingJob.Data data, String paletteKey) throws IOException {
        if (data.encoding().isPresent()) {
            return new FolderEncoding.Found(data.encoding().get(), Optional.empty());
        }
        FolderEncoding finder = new FolderEncoding(layouts);
        if (found.encoding().isPresent()) {
            finder.require(found, found.encoding().get(), paletteKey);
            return new FolderEncoding.Found(found.encoding().get(), Optional.empty());
        }
        return finder.find(found.listing().entries(), paletteKey, data.strict());
    }

    /**
     * Counts the pairs of a data set.
     *
     * @throws SynthesisException if there are none or their encoding cannot be determined
     */
    public PairsFound count(TrainingJob.Data data, String paletteKey) throws SynthesisException {
        try {
            Dataset found = open(data, paletteKey);
            return new PairsFound(found.size(), found.unmatched().size());
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        }
    }

    @Override
    public DatasetReport check(
            TrainingJob.Data data,
            DatasetReport.PaletteSize palette,
            Progress progress,
            Cancellation cancellation)
            throws SynthesisException {
        try {
            DataSets.Found found = DataSets.find(data.pairs(), data.split());
            FolderEncoding.Found encoding = encoding(found, data, palette.key());
            Dataset pairs =
                    new CachedDataset(
                            found.listing(),
                            decoder(encoding.key(), data, palette.key()),
                            0,
                            encoding.doubt());
            PairStatistics tally = new PairStatistics(palette.classes());
            for (int i = 0; i < pairs.size(); i++) {
                cancellation.check();
                tally.add(pairs, i);
                progress.advance(i + 1, pairs.size());
            }
            return tally.report(found, encoding);
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        }
    }

    private PairDecoder decoder(String encoding, TrainingJob.Data data, String paletteKey) {
        return new PairDecoder() {
            @Override
            public RgbImage photo(PairEntry entry) throws IOException {
                RgbImage photo =
                        entry.frame().isPresent()
                                ? new Hdf5Photos(entry.photo()).read(entry.frame().getAsInt())
                                : photos.read(entry.photo());
                return data.vivid() ? VividPhoto.of(photo) : photo;
            }

            @Override
            public LabelMap layout(PairEntry entry) throws IOException {
                ReadOptions options =
                        new ReadOptions(Optional.of(paletteKey), entry.frame().orElse(0));
                LabelMap read =
                        layouts.read(entry.label(), Optional.of(encoding), options).layout();
                return data.voidFill().of(read);
            }

            @Override
            public double pixelAspect(Size whole) {
                return data.aspect().isEmpty()
                        ? 1
                        : data.aspect().get() * whole.height() / whole.width();
            }
        };
    }

    /** What all pairs hold together. */
    private static final class PairStatistics {
        private final long[] counts;
        private final Map<String, Integer> sizes = new TreeMap<>();
        private final List<String> broken = new ArrayList<>();
        private long pixels;
        private int readable;

        PairStatistics(int classes) {
            counts = new long[classes];
        }

        void add(Dataset pairs, int index) {
            try {
                LabelMap layout = pairs.pair(index).layout();
                long[] each = layout.counts();
                for (int label = 0; label < counts.length; label++) {
                    counts[label] += each[label];
                }
                pixels += layout.size().pixels();
                sizes.merge(layout.size().toString(), 1, Integer::sum);
                readable++;
            } catch (IOException failure) {
                broken.add(String.valueOf(failure.getMessage()));
            }
        }

        DatasetReport report(DataSets.Found found, FolderEncoding.Found encoding) {
            List<Double> shares = new ArrayList<>();
            for (long count : counts) {
                shares.add(count / (double) Math.max(1, pixels));
            }
            return new DatasetReport(
                    found.title(),
                    found.parts(),
                    encoding.key(),
                    readable,
                    sizes,
                    shares,
                    found.listing().unmatched(),
                    broken,
                    encoding.doubt());
        }
    }
}
