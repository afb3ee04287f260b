/**
 * Everything that touches a tensor: the cascaded refinement network, perceivers, losses, devices.
 * May use image, layout, weights, synthesis and text.
 */
@NullMarked
package veduta.net;

import org.jspecify.annotations.NullMarked;
