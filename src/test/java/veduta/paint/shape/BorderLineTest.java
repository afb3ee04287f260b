package veduta.paint.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BorderLineTest {
    @Test
    void around_blockWithHole_goesRoundBoth() {
        Region region =
                Drawn.parse(
                        """
                        ###
                        #.#
                        ###
                        """);
        assertEquals(
                Set.of(
                        new BorderLine(0, 0, 3, 0),
                        new BorderLine(0, 3, 3, 3),
                        new BorderLine(0, 0, 0, 3),
                        new BorderLine(3, 0, 3, 3),
                        new BorderLine(1, 1, 2, 1),
                        new BorderLine(1, 2, 2, 2),
                        new BorderLine(1, 1, 1, 2),
                        new BorderLine(2, 1, 2, 2)),
                Set.copyOf(BorderLine.around(region)));
    }

    @Test
    void around_piecesOneAboveTheOther_areTwoLines() {
        List<BorderLine> lines =
                BorderLine.around(
                        Drawn.parse(
                                """
                                #
                                .
                                #
                                """));
        assertEquals(8, lines.size());
        assertEquals(8, Set.copyOf(lines).size());
    }

    @Test
    void around_nothing_isNothing() {
        assertEquals(List.of(), BorderLine.around(Region.EMPTY));
    }
}
