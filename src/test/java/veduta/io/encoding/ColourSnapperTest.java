package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;

class ColourSnapperTest {
    private static final int ROAD = 0x804080;
    private static final int SKY = 0x4682B4;
    private static final int WALL = 0x666699 + 0x030303;
    private final ColourKey key = new ColourKey(SampleFiles.palette("cityscapes"));

    @Test
    void decode_exactColours_moveNothing() {
        DecodedLayout read = decode(3, ROAD, SKY, 0x000000);

        assertEquals(0, read.movedPixels());
        assertEquals(0, read.layout().label(0, 0));
        assertEquals(10, read.layout().label(1, 0));
        assertEquals(LabelMap.VOID, read.layout().label(2, 0));
    }

    @Test
    void decode_coloursOfOtherLabels_areVoidAndNotMoved() {
        DecodedLayout read = decode(4, 0x510051, 0x6F4A00, 0xFAAAA0, 0x141414);

        assertEquals(0, read.movedPixels());
        assertEquals(4, read.layout().counts()[LabelMap.VOID]);
    }

    @Test
    void decode_slightlyOff_isTheNearestColour() {
        DecodedLayout read = decode(3, SKY, ROAD + 0x010101, SKY);

        assertEquals(1, read.movedPixels());
        assertEquals(0, read.layout().label(1, 0));
    }

    @Test
    void decode_blendAtAnEdge_isOneOfTheNeighbours() {
        // Halfway between road and sky lies close to the colour of a wall.
        int blend = 0x63619A;
        assertEquals(3, decode(1, blend).layout().label(0, 0), "the fixture is a trap");

        DecodedLayout read = decode(3, ROAD, blend, SKY, ROAD, blend, SKY);

        assertEquals(2, read.movedPixels());
        for (int y = 0; y < 2; y++) {
            int label = read.layout().label(1, y);
            assertTrue(label == 0 || label == 10, "label " + label);
        }
    }

    @Test
    void decode_areaOfUnknownColour_isTheNearestOfThePalette() {
        int[] colours = new int[25];
        Arrays.fill(colours, WALL + 0x0A0A0A);
        colours[0] = ROAD;

        DecodedLayout read = decode(5, colours);

        assertEquals(24, read.movedPixels());
        assertEquals(3, read.layout().label(2, 2));
    }

    @Test
    void decode_transparentPixels_areVoid() {
        byte[] samples = {(byte) 0x80, 0x40, (byte) 0x80, 0, (byte) 0x80, 0x40, (byte) 0x80, 9};
        RawPicture picture = RawPicture.of(new Size(2, 1), SampleKind.RGBA, samples);

        DecodedLayout read = ColourSnapper.decode(key, picture);

        assertEquals(LabelMap.VOID, read.layout().label(0, 0));
        assertEquals(0, read.layout().label(1, 0));
        assertEquals(0, read.movedPixels());
    }

    private DecodedLayout decode(int width, int... colours) {
        byte[] rgb = new byte[3 * colours.length];
        for (int i = 0; i < colours.length; i++) {
            rgb[3 * i] = (byte) (colours[i] >> 16);
            rgb[3 * i + 1] = (byte) (colours[i] >> 8);
            rgb[3 * i + 2] = (byte) colours[i];
        }
        Size size = new Size(width, colours.length / width);
        return ColourSnapper.decode(key, RawPicture.of(size, SampleKind.RGB, rgb));
    }
}
