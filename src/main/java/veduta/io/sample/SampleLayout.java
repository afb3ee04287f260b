package veduta.io.sample;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import veduta.io.encoding.DecodedLayout;
import veduta.io.encoding.LayoutChoice;
import veduta.io.encoding.LayoutReader;

/** A sample layout that comes with the program: a PNG in the colours of its palette. */
public enum SampleLayout {
    /** A town street with parked cars on both sides. */
    STREET("street", "cityscapes"),
    /** A wide avenue under trees. */
    AVENUE("street-avenue", "cityscapes"),
    /** A crossing with traffic lights and people. */
    CROSSING("street-crossing", "cityscapes"),
    /** A street that bends between gardens. */
    RESIDENTIAL("street-residential", "cityscapes"),
    /** A lake among mountains. */
    LAKE("landscape-lake", "landscape"),
    /** A rocky coast at sunset. */
    COAST("landscape-coast", "landscape"),
    /** Hills with fields and woods. */
    HILLS("landscape-hills", "landscape"),
    /** A bedroom. */
    BEDROOM("bedroom", "nyu40"),
    /** A kitchen. */
    KITCHEN("kitchen", "nyu40"),
    /** A living room. */
    LIVING_ROOM("living-room", "nyu40"),
    /** A house front with balconies and shops. */
    BALCONIES("facade-balconies", "cmp-facades"),
    /** The front of a palace. */
    PALACE("facade-palace", "cmp-facades"),
    /** A house front with a gable and shutters. */
    SHUTTERS("facade-shutters", "cmp-facades");

    private static final String FOLDER = "/veduta/samples/";

    private final String key;
    private final String paletteKey;

    SampleLayout(String key, String paletteKey) {
        this.key = key;
        this.paletteKey = paletteKey;
    }

    /** Its name in files and texts. */
    public String key() {
        return key;
    }

    /** The palette that it is painted in. */
    public String paletteKey() {
        return paletteKey;
    }

    /** The name of its file. */
    public Path fileName() {
        return Path.of(key + ".png");
    }

    /**
     * Where its picture is.
     *
     * @throws IllegalStateException if the program was packed without it
     */
    public URL url() {
        URL url = SampleLayout.class.getResource(FOLDER + fileName());
        if (url == null) {
            throw new IllegalStateException(FOLDER + fileName() + " is missing.");
        }
        return url;
    }

    /**
     * Reads it. Its encoding is given to the reader: finding it out takes a part of a second, and
     * other palettes share some of its colours.
     *
     * @throws IOException if it cannot be copied to where a reader can reach it
     */
    public DecodedLayout read(LayoutReader reader) throws IOException {
        Path copy = Files.createTempFile("veduta-sample", ".png");
        try (InputStream in = url().openStream()) {
            Files.write(copy, in.readAllBytes());
            return reader.read(
                    copy, new LayoutChoice(Optional.of("palette-color"), Optional.of(paletteKey)));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
