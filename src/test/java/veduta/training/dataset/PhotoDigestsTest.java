package veduta.training.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import veduta.api.model.PhotoDigests;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;

final class PhotoDigestsTest {
    private static RgbImage gray(int value) {
        byte each = (byte) value;
        return RgbImage.of(new Size(1, 2), new byte[] {each, each, each, each, each, each});
    }

    private static Dataset grays() {
        return new Dataset() {
            @Override
            public int size() {
                return 3;
            }

            @Override
            public Pair pair(int index) {
                return new Pair("gray " + index, gray(index), LabelMap.filled(new Size(1, 2), 0));
            }
        };
    }

    @Test
    void digests_lookedUpPairs_areThoseAndNoOthers() throws Exception {
        TrackingDataset seen = new TrackingDataset(grays(), PhotoDigests.NONE);
        seen.pair(2);
        seen.pair(0);
        seen.pair(2);
        assertEquals(2, seen.digests().all().size());
        assertTrue(seen.digests().contain(gray(0)));
        assertFalse(seen.digests().contain(gray(1)));
        assertTrue(seen.digests().isWhole());
    }

    @Test
    void text_readAgain_isTheSame() throws Exception {
        TrackingDataset first = new TrackingDataset(grays(), PhotoDigests.UNKNOWN);
        first.pair(1);
        TrackingDataset both = new TrackingDataset(grays(), first.digests());
        both.pair(0);
        String text = both.digests().text();
        assertEquals(17, text.length());
        PhotoDigests read = PhotoDigests.in(Map.of(PhotoDigests.KEY, text));
        assertEquals(both.digests(), read);
        assertFalse(read.isWhole());
        assertEquals(PhotoDigests.NONE, PhotoDigests.in(Map.of(PhotoDigests.KEY, "")));
    }

    @Test
    void in_provenanceWithoutThem_isUnknown() {
        assertEquals(PhotoDigests.UNKNOWN, PhotoDigests.in(Map.of("pairs", "8")));
    }

    @Test
    void contain_samePixelsInAnotherShape_isFalse() throws Exception {
        TrackingDataset seen = new TrackingDataset(grays(), PhotoDigests.NONE);
        seen.pair(0);
        assertFalse(seen.digests().contain(RgbImage.of(new Size(2, 1), new byte[6])));
    }
}
