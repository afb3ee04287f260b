/**
 * The ports of training: configuration, jobs, progress, stored runs, reports on data sets. No
 * tensors. Component names of the configuration are the format of checkpoints and run.json.
 */
@NullMarked
package veduta.api.training;

import org.jspecify.annotations.NullMarked;
