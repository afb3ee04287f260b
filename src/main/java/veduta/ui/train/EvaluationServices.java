package veduta.ui.train;

import java.nio.file.Path;
import veduta.file.palette.PaletteCatalog;
import veduta.file.photo.Photos;
import veduta.synthesis.Evaluation;
import veduta.synthesis.SegmenterCatalog;

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
        Evaluation evaluation,
        SegmenterCatalog segmenters,
        PaletteCatalog palettes,
        Photos photos,
        Path reports) {}
