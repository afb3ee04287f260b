package veduta.cli.train;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelCatalog;
import veduta.cli.support.Invocation;
import veduta.rendering.ReportOrigin;

/** Where the figures of this command come from. */
final class EvaluationOrigin {
    private EvaluationOrigin() {}

    /**
     * The origin of figures that are measured now.
     *
     * @param models the models' files
     * @throws SynthesisException if a model cannot be read
     */
    static ReportOrigin of(CommandLine line, ModelCatalog catalog, List<Path> models, Path data)
            throws SynthesisException {
        List<ReportOrigin.Model> digests = new ArrayList<>();
        for (Path file : models) {
            digests.add(ReportOrigin.Model.of(catalog.read(file).name(), file));
        }
        return new ReportOrigin(Clock.systemUTC().instant(), Invocation.text(line), data, digests);
    }
}
