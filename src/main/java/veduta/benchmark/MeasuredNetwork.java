package veduta.benchmark;

import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.ml.crn.CrnConfig;
import veduta.ml.crn.CrnShape;
import veduta.text.Texts;

/** The form of a model that is measured; benchmarks measure refinement networks only. */
final class MeasuredNetwork {
    private MeasuredNetwork() {}

    /**
     * The form of a model's network.
     *
     * @throws SynthesisException if it is no refinement network
     */
    static CrnShape shape(ModelInfo model) throws SynthesisException {
        if (!model.architecture().equals(CrnConfig.ARCHITECTURE)) {
            throw new SynthesisException(
                    Texts.get("fault.bench.architecture", model.name(), model.architecture()));
        }
        return CrnShape.of(model.network());
    }
}
