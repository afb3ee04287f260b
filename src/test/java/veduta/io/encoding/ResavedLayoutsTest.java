package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PictureReader;
import veduta.io.raster.PixelLimits;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/**
 * Every encoding's own files after other programs have saved them again without loss: they are read
 * as the same classes, or refused, or it is said that they are a guess. They never become other
 * classes without a word.
 */
final class ResavedLayoutsTest {
    private static final List<Palette> PALETTES = SampleFiles.PALETTES;
    private static final LayoutFiles FILES = new LayoutFiles(Encodings.all(), PALETTES);
    private static final LayoutReader READER = new LayoutReader(FILES);

    /** Positions among the layouts of {@link RandomLayouts}. */
    private static final int ONE_CLASS = 3;

    private static final int NOISE = 5;
    private static final int MORE_RECTANGLES = 6;
    private static final int RECTANGLES = 8;

    /** Ways in which programs save a picture that looks the same. */
    private enum Resave {
        RGB,
        RGBA,
        RGB_INTERLACED,
        SIXTEEN_BITS,
        SIXTEEN_BITS_WITH_OPACITY,
        TABLE,
        TABLE_INTERLACED,
        SAME_INTERLACED
    }

    @TempDir Path folder;

    static Stream<Arguments> encodingsAndResaves() {
        List<Arguments> all = new ArrayList<>();
        for (Encoding encoding : FILES.encodings().all()) {
            boolean picture =
                    encoding instanceof WritableEncoding writable
                            && writable.fileName("a", PALETTES.get(0)).endsWith(".png");
            for (Resave resave : Resave.values()) {
                if (picture) {
                    all.add(Arguments.of(encoding.key(), resave));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("encodingsAndResaves")
    void read_resavedFile_isTheSameOrRefusedOrSaid(String encodingKey, Resave resave)
            throws IOException {
        checkAll(encodingKey, resave, List.of(ONE_CLASS, RECTANGLES));
    }

    @Tag("large")
    @ParameterizedTest
    @MethodSource("encodingsAndResaves")
    void read_resavedFileOfOtherLayouts_isTheSameOrRefusedOrSaid(String encodingKey, Resave resave)
            throws IOException {
        checkAll(encodingKey, resave, List.of(NOISE, MORE_RECTANGLES));
    }

    private void checkAll(String encodingKey, Resave resave, List<Integer> chosen)
            throws IOException {
        WritableEncoding encoding =
                (WritableEncoding) FILES.encodings().find(encodingKey).orElseThrow();
        for (Palette palette : PALETTES) {
            List<LabelMap> layouts = RandomLayouts.of(palette.size(), 11);
            for (int i : chosen) {
                LabelMap layout = layouts.get(i);
                Path written = folder.resolve("w" + encoding.fileName("x", palette));
                try {
                    encoding.write(layout, palette, written);
                } catch (FileFormatException otherPalette) {
                    continue;
                }
                String what = encodingKey + " " + resave + " " + i + " of " + palette.key();
                Path named = folder.resolve(encoding.fileName("a", palette));
                if (resave(written, named, resave)) {
                    check(named, layout, palette, what);
                    checkUnnamed(written, resave, what);
                    Files.delete(named);
                }
            }
        }
    }

    /** Where not even the name speaks, the file is read as it was before. */
    private void checkUnnamed(Path written, Resave resave, String what) throws IOException {
        Path before = Files.createDirectories(folder.resolve("b")).resolve("00001.png");
        Path after = Files.createDirectories(folder.resolve("a")).resolve("00001.png");
        Files.copy(written, before, StandardCopyOption.REPLACE_EXISTING);
        resave(written, after, resave);
        DecodedLayout first;
        try {
            first = READER.read(before, LayoutChoice.NONE);
        } catch (FileFormatException refused) {
            return;
        }
        check(after, first.layout(), first.palette(), what);
    }

    private static void check(Path file, LabelMap layout, Palette palette, String what)
            throws IOException {
        DecodedLayout read;
        try {
            read = READER.read(file, LayoutChoice.NONE);
        } catch (FileFormatException refused) {
            return;
        }
        Guess guess = read.guess().orElseThrow();
        if (guess.isPlain() && read.movedPixels() == 0) {
            assertTrue(
                    sameClasses(layout, palette, read),
                    what + " as " + file.getFileName() + ": " + guess.sentence());
        }
    }

    private static boolean sameClasses(LabelMap layout, Palette palette, DecodedLayout read) {
        ClassNames names = new ClassNames(palette);
        byte[] before = layout.toBytes();
        byte[] after = read.layout().toBytes();
        if (!layout.size().equals(read.layout().size())) {
            return false;
        }
        return IntStream.range(0, before.length)
                .allMatch(i -> label(names, read.palette(), after[i] & 0xFF) == (before[i] & 0xFF));
    }

    /** The label that the first palette has for a class of the palette that was read. */
    private static int label(ClassNames names, Palette read, int label) {
        return read.byLabel(label)
                .map(each -> names.label(each.key()).orElse(-1))
                .orElse(LabelMap.VOID);
    }

    /** Saves a file again; false if this way would lose what it holds. */
    private static boolean resave(Path from, Path to, Resave resave) throws IOException {
        RawPicture picture = new PictureReader(PixelLimits.LAYOUT).read(from);
        boolean deep = picture.kind() == SampleKind.GRAY16 || picture.kind() == SampleKind.RED16;
        int[] seen = IntStream.range(0, picture.pixels()).map(picture::rgb).toArray();
        int[] table = Arrays.stream(seen).distinct().sorted().toArray();
        switch (resave) {
            case RGB, RGB_INTERLACED -> {
                boolean interlaced = resave == Resave.RGB_INTERLACED;
                return !deep && save(2, 8, interlaced, picture, to, p -> split(seen[p], 1));
            }
            case RGBA -> {
                return !deep && save(6, 8, false, picture, to, p -> opaque(split(seen[p], 1), 255));
            }
            case SIXTEEN_BITS -> {
                return save(2, 16, false, picture, to, p -> wide(picture, p, deep));
            }
            case SIXTEEN_BITS_WITH_OPACITY -> {
                return save(6, 16, false, picture, to, p -> opaque(wide(picture, p, deep), 65_535));
            }
            case TABLE, TABLE_INTERLACED -> {
                if (deep || table.length > 256) {
                    return false;
                }
                new ResavedPng(3, 8, table, resave == Resave.TABLE_INTERLACED)
                        .write(
                                to,
                                picture.size(),
                                samples(
                                        picture,
                                        p -> new int[] {Arrays.binarySearch(table, seen[p])}));
                return true;
            }
            default -> {
                return same(picture, to);
            }
        }
    }

    private static boolean same(RawPicture picture, Path to) throws IOException {
        if (picture.kind() == SampleKind.INDEXED) {
            new ResavedPng(3, 8, picture.colourTable(), true)
                    .write(to, picture.size(), samples(picture, p -> new int[] {picture.value(p)}));
            return true;
        }
        return switch (picture.kind()) {
            case GRAY8 -> save(0, 8, true, picture, to, p -> new int[] {picture.value(p)});
            case GRAY16 -> save(0, 16, true, picture, to, p -> new int[] {picture.value(p)});
            case RED16 -> save(2, 16, true, picture, to, p -> new int[] {picture.value(p), 0, 0});
            default -> save(2, 8, true, picture, to, p -> split(picture.rgb(p), 1));
        };
    }

    @FunctionalInterface
    private interface Samples {
        int[] of(int pixel);
    }

    private static boolean save(
            int type, int depth, boolean interlaced, RawPicture picture, Path to, Samples samples)
            throws IOException {
        new ResavedPng(type, depth, new int[0], interlaced)
                .write(to, picture.size(), samples(picture, samples));
        return true;
    }

    private static int[][] samples(RawPicture picture, Samples samples) {
        return IntStream.range(0, picture.pixels()).mapToObj(samples::of).toArray(int[][]::new);
    }

    private static int[] wide(RawPicture picture, int pixel, boolean deep) {
        if (!deep) {
            return split(picture.rgb(pixel), 257);
        }
        int value = picture.value(pixel);
        return picture.kind() == SampleKind.RED16
                ? new int[] {value, 0, 0}
                : new int[] {value, value, value};
    }

    private static int[] split(int rgb, int unit) {
        return new int[] {(rgb >> 16) * unit, (rgb >> 8 & 0xFF) * unit, (rgb & 0xFF) * unit};
    }

    private static int[] opaque(int[] rgb, int full) {
        return new int[] {rgb[0], rgb[1], rgb[2], full};
    }
}
