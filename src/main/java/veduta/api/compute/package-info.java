/**
 * How and where the engine computes, as every front sees it: devices, number formats, tiling,
 * progress, cancellation, the lock of the engine, and failures. No tensors, no file formats. May
 * use image and text.
 */
@NullMarked
package veduta.api.compute;

import org.jspecify.annotations.NullMarked;
