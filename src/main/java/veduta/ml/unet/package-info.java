/**
 * Networks that halve a layout level by level and double it again: the U-Net with the refinement
 * network's norm and activation, that of pix2pix, and the like without connections across.
 */
@NullMarked
package veduta.ml.unet;

import org.jspecify.annotations.NullMarked;
