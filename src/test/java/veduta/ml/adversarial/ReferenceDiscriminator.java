package veduta.ml.adversarial;

import veduta.ml.nn.ReferenceMaps;
import veduta.ml.nn.ReferenceWeights;

/** The patch discriminator and its losses by loops in float64. */
final class ReferenceDiscriminator {
    private ReferenceDiscriminator() {}

    static ReferenceMaps logits(PatchShape shape, ReferenceWeights weights, ReferenceMaps seen) {
        ReferenceMaps maps = seen;
        int last = shape.strided() + 2;
        for (int i = 1; i <= last; i++) {
            String name = "layer" + i;
            int step = i <= shape.strided() ? 2 : 1;
            maps = maps.convolved(weights.get(name + ".weight"), 4, step, 1, 1);
            if (i == 1 || i == last) {
                maps = maps.biased(weights.get(name + ".bias"));
            } else {
                maps = maps.mapNormed(weights.get(name + ".gamma"), weights.get(name + ".beta"));
            }
            maps = i == last ? maps : maps.leaky();
        }
        return maps;
    }

    /** Mean cross entropy of logits against one answer, from the probabilities themselves. */
    static double entropy(ReferenceMaps logits, boolean real) {
        double sum = 0;
        for (double logit : logits.values()) {
            double probability = 1 / (1 + Math.exp(-logit));
            sum -= Math.log(real ? probability : 1 - probability) / logits.values().length;
        }
        return sum;
    }

    static double score(ReferenceMaps logits) {
        double sum = 0;
        for (double logit : logits.values()) {
            sum += 1 / (1 + Math.exp(-logit)) / logits.values().length;
        }
        return sum;
    }
}
