package veduta.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LossWeightsTest {
    @Test
    void lambda_beforeRescaling_isInverseElementCount() {
        LossWeights weights = new LossWeights(List.of(2.0, 1.0), 3);
        weights.update(List.of(10.0, 5.0));
        assertEquals(List.of(1.0, 1.0), weights.lambda());
    }

    @Test
    void lambda_afterRescaling_makesEveryLevelContributeItsShare() {
        LossWeights weights = new LossWeights(List.of(2.0, 1.0), 2);
        weights.update(List.of(10.0, 4.0));
        weights.update(List.of(30.0, 6.0));
        List<Double> lambda = weights.lambda();
        assertEquals(2, lambda.get(0) * 20 / (lambda.get(1) * 5), 1e-12);
    }

    @Test
    void lambda_afterRescaling_keepsTheSizeOfTheLoss() {
        LossWeights weights = new LossWeights(List.of(2.0, 1.0, 0.5), 2);
        weights.update(List.of(10.0, 4.0, 0.1));
        weights.update(List.of(30.0, 6.0, 0.3));
        List<Double> lambda = weights.lambda();
        double loss = lambda.get(0) * 20 + lambda.get(1) * 5 + lambda.get(2) * 0.2;
        assertEquals(20 + 5 + 0.2, loss, 1e-9);
    }

    @Test
    void lambda_longAfterRescaling_staysFixed() {
        LossWeights weights = new LossWeights(List.of(1.0), 1);
        weights.update(List.of(10.0));
        weights.update(List.of(10.0));
        List<Double> fixed = weights.lambda();
        weights.update(List.of(1000.0));
        assertEquals(fixed, weights.lambda());
    }

    @Test
    void lambda_neverRescaled_isTheShare() {
        LossWeights weights = new LossWeights(List.of(2.0, 1.0), 0);
        weights.update(List.of(10.0, 4.0));
        assertEquals(List.of(2.0, 1.0), weights.lambda());
    }

    @Test
    void lambda_levelsThatAreNotRescaled_keepTheirShares() {
        List<Double> shares = List.of(2.0, 1.0, 1.275);
        List<Double> none = List.of(0.0, 0.0, 0.0);
        LossWeights weights = new LossWeights(shares, 2, 2, none, 0);
        assertEquals(List.of(1.0, 1.0, 1.275), weights.lambda());
        weights.update(List.of(10.0, 4.0, 100.0));
        weights.update(List.of(30.0, 6.0, 300.0));
        List<Double> lambda = weights.lambda();
        assertEquals(2, lambda.get(0) * 20 / (lambda.get(1) * 5), 1e-12);
        assertEquals(25, lambda.get(0) * 20 + lambda.get(1) * 5, 1e-12);
        assertEquals(1.275, lambda.get(2));
    }

    @Test
    void lambda_noLevelIsRescaled_isTheShareFromTheFirstStepOn() {
        LossWeights weights = new LossWeights(List.of(0.75, 1.0), 0, 5, List.of(0.0, 0.0), 0);
        assertEquals(List.of(0.75, 1.0), weights.lambda());
    }
}
