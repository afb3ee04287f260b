/**
 * ESPNetv2 (Mehta et al., CVPR 2019), a small segmentation network that others trained: its form,
 * its blocks, and the import of published weights.
 */
@NullMarked
package veduta.ml.segmentation.espnet;

import org.jspecify.annotations.NullMarked;
