package veduta.io.encoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import veduta.layout.Palette;

/** All encodings, made for the palettes at hand. */
public final class EncodingCatalog {
    private final List<Encoding> encodings = new ArrayList<>();

    /**
     * Makes the encodings; one whose palette is missing is left out.
     *
     * @param palettes the palettes at hand; a tie goes to the first
     */
    public EncodingCatalog(List<Palette> palettes) {
        add(palettes, "cityscapes", CityscapesLabelIds::new);
        add(palettes, "cityscapes", CityscapesTrainIds::new);
        add(palettes, "cityscapes", CityscapesColor::new);
        add(palettes, "cityscapes", CityscapesInstanceIds::new);
        add(palettes, "cityscapes", CityscapesPolygons::new);
        add(palettes, "cityscapes", Gta::new);
        add(palettes, "nyu40", Nyu40::new);
        add(palettes, "nyu13", Nyu13::new);
        add(palettes, "nyu40", Nyu894::new);
        add(palettes, "camvid", Camvid11::new);
        add(palettes, "camvid", Camvid32::new);
        add(palettes, "cmp-facades", CmpFacades::new);
        add(palettes, "ade20k150", Ade20k150::new);
        add(palettes, "coco-stuff", CocoStuff::new);
        encodings.add(new Indexed(palettes));
        encodings.add(new Labelme(palettes));
        encodings.add(new PaletteColour(palettes));
        encodings.add(new VedutaLayout());
    }

    private void add(
            List<Palette> palettes, String paletteKey, Function<Palette, Encoding> constructor) {
        palettes.stream()
                .filter(palette -> palette.key().equals(paletteKey))
                .findFirst()
                .map(constructor)
                .ifPresent(encodings::add);
    }

    /** All encodings. */
    public List<Encoding> all() {
        return List.copyOf(encodings);
    }

    /** The encoding with this key, if there is one. */
    public Optional<Encoding> find(String key) {
        return encodings.stream().filter(encoding -> encoding.key().equals(key)).findFirst();
    }

    /** The encodings that a file may be of, the most likely first; impossible ones are left out. */
    public List<Detection> detect(SourceFile source) {
        return encodings.stream()
                .map(encoding -> encoding.detect(source))
                .filter(detection -> detection.score() > 0)
                .sorted(Comparator.comparingDouble(Detection::score).reversed())
                .toList();
    }
}
