package veduta.api.training;

import java.util.List;
import veduta.api.compute.SynthesisException;
import veduta.image.RgbImage;

/** The trainings of this user, finished or not. */
public interface TrainingRuns {
    /** All that can be read, the latest first. */
    List<StoredRun> all();

    /**
     * Makes the folder of a new training; nothing is trained yet.
     *
     * @param title what the user calls it
     * @param job of its output only the rhythms count
     * @return the run, whose job writes into its folder
     * @throws SynthesisException if the folder cannot be written
     */
    StoredRun create(String title, TrainingJob job) throws SynthesisException;

    /**
     * A run as its folder is now.
     *
     * @throws SynthesisException if it cannot be read
     */
    StoredRun reread(StoredRun run) throws SynthesisException;

    /**
     * The numbers of all steps up to the last checkpoint or a little later.
     *
     * @throws SynthesisException if they cannot be read
     */
    LoggedTraining log(StoredRun run) throws SynthesisException;

    /**
     * A preview: a row for every validation layout, with the layout, the pictures and the photo.
     *
     * @param step one of the run's {@link StoredRun#previews()}
     * @throws SynthesisException if it cannot be read
     */
    RgbImage preview(StoredRun run, int step) throws SynthesisException;

    /**
     * Removes a run with everything in its folder. Models saved from it stay.
     *
     * @throws SynthesisException if something cannot be removed
     */
    void remove(StoredRun run) throws SynthesisException;
}
