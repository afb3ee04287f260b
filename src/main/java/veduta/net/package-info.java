/**
 * Everything that touches a tensor: the cascaded refinement network, perceivers, losses, devices.
 * May use image, layout, weights and synthesis.
 */
@NullMarked
package veduta.net;

import org.jspecify.annotations.NullMarked;
