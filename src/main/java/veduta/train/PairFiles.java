package veduta.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import veduta.file.encoding.LayoutFiles;
import veduta.file.encoding.ReadOptions;
import veduta.file.photo.Photos;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;
import veduta.synthesis.PairsFound;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.TrainingOrder;

/**
 * Opens folders of photo files and layout files of any encoding. All layouts of a folder are read
 * as one encoding, which several of them decide together: one file alone may be ambiguous.
 */
public final class PairFiles implements PairOpener {
    private final LayoutFiles layouts;
    private final Photos photos;
    private final long budgetBytes;

    /**
     * Opens folders with these readers.
     *
     * @param budgetBytes memory that decoded pairs may take
     */
    public PairFiles(LayoutFiles layouts, Photos photos, long budgetBytes) {
        this.layouts = layouts;
        this.photos = photos;
        this.budgetBytes = budgetBytes;
    }

    @Override
    public PairSource open(TrainingOrder.Data data, String paletteKey) throws IOException {
        String encoding = data.encoding().orElse("");
        if (encoding.isEmpty()) {
            PairFolder listed = PairFolder.open(data.pairs(), decoder("", data, paletteKey), 0);
            encoding = new FolderEncoding(layouts).find(listed.labelFiles(), paletteKey);
        }
        return PairFolder.open(data.pairs(), decoder(encoding, data, paletteKey), budgetBytes);
    }

    /**
     * Counts the pairs of a folder.
     *
     * @throws SynthesisException if there are none or their encoding cannot be told
     */
    public PairsFound count(TrainingOrder.Data data, String paletteKey) throws SynthesisException {
        try {
            PairSource found = open(data, paletteKey);
            return new PairsFound(found.size(), found.unmatched().size());
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        }
    }

    private PairFolder.Decoder decoder(
            String encoding, TrainingOrder.Data data, String paletteKey) {
        ReadOptions options = ReadOptions.palette(paletteKey);
        return new PairFolder.Decoder() {
            @Override
            public RgbImage photo(Path file) throws IOException {
                return photos.read(file);
            }

            @Override
            public LabelMap layout(Path file) throws IOException {
                LabelMap read = layouts.read(file, Optional.of(encoding), options).layout();
                return data.voidFill().of(read);
            }
        };
    }
}
