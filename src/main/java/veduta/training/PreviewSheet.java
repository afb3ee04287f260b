package veduta.training;

import java.io.IOException;
import java.nio.file.Path;
import veduta.image.RgbImage;
import veduta.training.dataset.Dataset;

/** Draws what a network can do so far. */
@FunctionalInterface
public interface PreviewSheet {
    /**
     * Renders some pairs and writes a sheet of them.
     *
     * @param file PNG file to write
     * @return the sheet
     * @throws IOException if a pair cannot be read or the file cannot be written
     */
    RgbImage write(Path file, TrainingSession run, Dataset pairs) throws IOException;
}
