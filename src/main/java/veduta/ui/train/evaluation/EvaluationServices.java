package veduta.ui.train.evaluation;

import java.nio.file.Path;
import veduta.api.evaluation.EvaluationService;
import veduta.api.model.SegmenterCatalog;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;

/**
 * What measuring models in the window needs of the rest of the program.
 *
 * @param evaluation measures; shares the engine with renders and trainings
 * @param segmenters the networks that read the pictures
 * @param palettes the colours of layouts in reports
 * @param photos writes the pictures of reports
 * @param reports folder of the reports; need not exist yet
 */
public record EvaluationServices(
        EvaluationService evaluation,
        SegmenterCatalog segmenters,
        PaletteCatalog palettes,
        Photos photos,
        Path reports) {}
