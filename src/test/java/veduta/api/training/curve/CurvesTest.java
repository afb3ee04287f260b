package veduta.api.training.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import veduta.api.training.LoggedTraining;

final class CurvesTest {
    @Test
    void add_levelsOfADiscriminator_areNoDistances() {
        Curves curves =
                Curves.of(
                        new LoggedTraining(
                                List.of("pixels", "adversarial", "discriminator", "score"),
                                List.of(
                                        new LoggedTraining.Step(
                                                1, 40, List.of(30.0, 0.7, 1.4, 0.5)),
                                        new LoggedTraining.Step(
                                                2, 38, List.of(28.0, 0.9, 1.2, 0.4)))));
        assertEquals(Set.of("pixels"), curves.distances().keySet());
        assertEquals(
                List.of("adversarial", "discriminator"), List.copyOf(curves.contest().keySet()));
        assertEquals(
                List.of(new Curve.Point(1, 1.4), new Curve.Point(2, 1.2)),
                curves.contest().get("discriminator").points());
        assertEquals(
                List.of(new Curve.Point(1, 0.5), new Curve.Point(2, 0.4)),
                curves.score().orElseThrow().points());
        assertEquals(4, curves.levels().size());
    }

    @Test
    void add_levelsWithoutADiscriminator_areAllDistances() {
        Curves curves = new Curves();
        curves.add(List.of("pixels", "conv1_2"), new LoggedTraining.Step(1, 9, List.of(5.0, 3.0)));
        assertEquals(curves.levels().keySet(), curves.distances().keySet());
        assertEquals(Set.of(), curves.contest().keySet());
        assertEquals(Optional.empty(), curves.score());
    }
}
