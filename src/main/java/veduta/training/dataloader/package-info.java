/**
 * From pairs to batches: crops, mirroring, colour jitter, simplified layouts, prefetching. A batch
 * is a function of seed and step.
 */
@NullMarked
package veduta.training.dataloader;

import org.jspecify.annotations.NullMarked;
