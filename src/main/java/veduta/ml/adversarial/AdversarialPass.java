package veduta.ml.adversarial;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veduta.api.compute.Precision;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.ml.loss.Loss;
import veduta.ml.loss.LossTerms;
import veduta.ml.step.GeneratorPass;
import veduta.ml.step.StepDraws;
import veduta.ml.step.StepOutcome;

/**
 * The gradients of both networks of an adversarial training for the pictures of one pass (Isola et
 * al. 2017): the discriminator's of the mean cross entropies of photos and pictures, the
 * generator's of a loss and of the cross entropy of pictures that should pass for photos.
 */
public final class AdversarialPass {
    private final TorchEngine torch;
    private final GeneratorPass pass;
    private final PatchShape shape;
    private final Map<String, NDArray> weights;
    private final boolean conditional;
    private final Precision precision;

    /**
     * What is done with the pictures of {@code pass}.
     *
     * @param pass closed by somebody else
     * @param weights the discriminator's, live, named as in {@link PatchShape}
     * @param conditional whether the discriminator sees the layout
     * @param precision number format in which the discriminator computes
     */
    public AdversarialPass(
            TorchEngine torch,
            GeneratorPass pass,
            PatchShape shape,
            Map<String, NDArray> weights,
            boolean conditional,
            Precision precision) {
        this.torch = torch;
        this.pass = pass;
        this.shape = shape;
        this.weights = new LinkedHashMap<>(weights);
        this.conditional = conditional;
        this.precision = precision;
    }

    /**
     * Adds the discriminator's gradient; the pictures are taken as they are.
     *
     * @param weight of its loss
     * @return its loss, the sum of two means in nats, and its mean score of the pictures, 0..1;
     *     scalars
     */
    public List<NDArray> discriminate(double weight) {
        TorchEngine.recordGradients(true);
        List<NDArray> judged = judged();
        pass.backwardBeside(torch.operations().times(pass.scope(), judged.get(0), weight));
        return judged.stream()
                .map(number -> torch.operations().apart(pass.scope(), number))
                .toList();
    }

    /** What {@link #discriminate} returns, without any gradient. */
    public List<NDArray> judge() {
        TorchEngine.recordGradients(false);
        return judged();
    }

    private List<NDArray> judged() {
        PatchDiscriminator network = new PatchDiscriminator(torch, shape, weights);
        NDManager scope = pass.scope();
        NDArray fake =
                network.logits(scope, seen(torch.operations().apart(scope, pass.pictures())));
        NDArray real = network.logits(scope, seen(pass.photo()));
        NDArray sum =
                torch.adversarial()
                        .entropyOfReal(scope, real)
                        .add(torch.adversarial().entropyOfFake(scope, fake));
        sum.attach(scope);
        return List.of(sum, torch.adversarial().meanScore(scope, fake));
    }

    /**
     * Adds the generator's gradient, through the discriminator as it is now, which gets none.
     *
     * @param loss what the pictures are compared by
     * @param lossWeights weight of each of the loss's terms
     * @param meanShare share of the mean over pictures, 0..1
     * @param adversarialWeight weight of the cross entropy
     * @param draws which part of which pictures the loss compares
     * @param beside what {@link #discriminate} gave
     * @return the generator's loss; its levels are the loss's, the cross entropy in nats, then
     *     {@code beside}
     */
    public StepOutcome generate(
            Loss loss,
            List<Double> lossWeights,
            double meanShare,
            double adversarialWeight,
            StepDraws draws,
            List<NDArray> beside) {
        TorchEngine.recordGradients(true);
        Map<String, NDArray> fixed = new LinkedHashMap<>();
        weights.forEach(
                (name, weight) -> fixed.put(name, torch.operations().apart(pass.scope(), weight)));
        LossTerms terms = pass.compare(loss, lossWeights, meanShare, draws);
        NDArray logits =
                new PatchDiscriminator(torch, shape, fixed)
                        .logits(pass.scope(), seen(pass.pictures()));
        NDArray entropy = torch.adversarial().entropyOfReal(pass.scope(), logits);
        NDArray total =
                terms.total()
                        .add(torch.operations().times(pass.scope(), entropy, adversarialWeight));
        total.attach(pass.scope());
        pass.backward(total);
        List<NDArray> others = new ArrayList<>(List.of(entropy));
        others.addAll(beside);
        return pass.outcome(total, terms.terms(), others);
    }

    /** What the discriminator sees of pictures. */
    private NDArray seen(NDArray pictures) {
        NDArray signed = torch.adversarial().signed(pass.scope(), pictures);
        NDArray whole =
                conditional
                        ? torch.adversarial().conditioned(pass.scope(), signed, pass.layout())
                        : signed;
        try (NDArray kind = torch.numbers(pass.scope(), Precisions.scalarType(precision))) {
            return torch.operations().cast(pass.scope(), whole, kind);
        }
    }
}
