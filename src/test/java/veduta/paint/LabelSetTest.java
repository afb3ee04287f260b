package veduta.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.layout.LabelMap;

class LabelSetTest {
    @Test
    void labels_anyOrder_areRising() {
        assertEquals(List.of(0, 3, 255), LabelSet.of(255, 0, 3, 0).labels());
        assertEquals(List.of(), LabelSet.NONE.labels());
    }

    @Test
    void with_label_leavesTheFirstSetAsItWas() {
        LabelSet locked = LabelSet.of(3);
        LabelSet more = locked.with(LabelMap.VOID);
        assertTrue(more.contains(LabelMap.VOID));
        assertFalse(locked.contains(LabelMap.VOID));
        assertEquals(locked, more.without(LabelMap.VOID));
        assertTrue(more.contains(LabelMap.VOID));
    }

    @Test
    void without_lastLabel_isEmpty() {
        assertFalse(LabelSet.of(3).isEmpty());
        assertTrue(LabelSet.of(3).without(3).isEmpty());
        assertEquals(LabelSet.NONE, LabelSet.of(3).without(3));
        assertEquals(LabelSet.of(3), LabelSet.of(3).without(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256})
    void label_outsideOfAByte_isRefused(int label) {
        assertThrows(IllegalArgumentException.class, () -> LabelSet.of(label));
        assertThrows(IllegalArgumentException.class, () -> LabelSet.NONE.without(label));
    }

    @Test
    void equals_sameLabels_holds() {
        assertEquals(LabelSet.of(1, 3), LabelSet.of(3, 1));
        assertEquals(LabelSet.of(1, 3).hashCode(), LabelSet.of(3, 1).hashCode());
        assertNotEquals(LabelSet.of(1, 3), LabelSet.of(1));
        assertNotEquals(LabelSet.of(1).hashCode(), LabelSet.of(3).hashCode());
    }
}
