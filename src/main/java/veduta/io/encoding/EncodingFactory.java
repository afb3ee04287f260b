package veduta.io.encoding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import veduta.layout.Palette;

/** Makes an encoding for the palettes at hand. */
@FunctionalInterface
public interface EncodingFactory {
    /**
     * The encoding.
     *
     * @param palettes the palettes at hand; of two with the same key, the first counts
     * @return empty if the palette of its labels is missing
     */
    Optional<Encoding> create(List<Palette> palettes);

    /**
     * A factory of an encoding whose labels are those of one palette.
     *
     * @param paletteKey key of this palette
     * @param constructor takes the palette
     */
    static EncodingFactory ofPalette(String paletteKey, Function<Palette, Encoding> constructor) {
        return palettes ->
                palettes.stream()
                        .filter(palette -> palette.key().equals(paletteKey))
                        .findFirst()
                        .map(constructor);
    }

    /**
     * A factory of an encoding that exists with any palettes.
     *
     * @param constructor takes all palettes at hand
     */
    static EncodingFactory ofAny(Function<List<Palette>, Encoding> constructor) {
        return palettes -> Optional.of(constructor.apply(palettes));
    }
}
