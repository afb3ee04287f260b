package veduta.cli.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import veduta.api.model.ModelInfo;
import veduta.image.Size;
import veduta.io.encoding.LayoutReader;
import veduta.io.sample.SampleLayout;
import veduta.layout.LabelMap;

/** Layouts to measure with. */
final class BenchLayouts {
    private BenchLayouts() {}

    /** A layout in which every class stands, side by side. */
    static LabelMap stripes(Size size, int classes) {
        byte[] labels = new byte[Math.toIntExact(size.pixels())];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % size.width() * classes / size.width());
        }
        return LabelMap.of(size, labels);
    }

    /** The first sample that a model can read, at a size; stripes if there is none. */
    static LabelMap sample(ModelInfo card, Size size, LayoutReader reader) throws IOException {
        Optional<SampleLayout> sample =
                Arrays.stream(SampleLayout.values())
                        .filter(each -> each.paletteKey().equals(card.paletteKey()))
                        .findFirst();
        return sample.isPresent()
                ? sample.get().read(reader).layout().sampled(size)
                : stripes(size, card.classes());
    }
}
