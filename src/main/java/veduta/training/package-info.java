/**
 * Trainings from their beginning to the model: steps in a loop, log, checkpoints, previews, runs.
 * May use image, layout, io, tensorfile, storage, api, ml and text.
 */
@NullMarked
package veduta.training;

import org.jspecify.annotations.NullMarked;
