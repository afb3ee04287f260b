package veduta.io.encoding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import veduta.layout.Palette;

/** Encodings, made for the palettes at hand. */
public final class EncodingCatalog {
    private final List<Encoding> encodings;

    /**
     * Makes encodings; one whose palette is missing is left out.
     *
     * @param factories of the encodings; where two are as likely, the first counts
     * @param palettes the palettes at hand; a tie goes to the first
     */
    public EncodingCatalog(List<EncodingFactory> factories, List<Palette> palettes) {
        encodings = factories.stream().flatMap(each -> each.create(palettes).stream()).toList();
    }

    /** All encodings. */
    public List<Encoding> all() {
        return encodings;
    }

    /** The encoding with this key, if there is one. */
    public Optional<Encoding> find(String key) {
        return encodings.stream().filter(encoding -> encoding.key().equals(key)).findFirst();
    }

    /** The encodings that a file may be of, the most likely first; impossible ones are left out. */
    public List<Detection> detect(SourceFile source) {
        return detect(source, Optional.empty());
    }

    /**
     * The encodings that a file may be of if it is to be read into a palette, the most likely
     * first; impossible ones are left out.
     *
     * @param paletteKey key of the palette that encodings are judged with which leave a choice
     */
    public List<Detection> detect(SourceFile source, Optional<String> paletteKey) {
        return encodings.stream()
                .map(encoding -> encoding.detect(source, paletteKey))
                .filter(detection -> detection.score() > 0)
                .sorted(Comparator.comparingDouble(Detection::score).reversed())
                .toList();
    }
}
