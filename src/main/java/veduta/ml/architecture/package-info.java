/**
 * What every network offers: its configuration, parameters, forward pass, renderer and costs.
 * Networks are added by implementing it; nothing here knows any of them.
 */
@NullMarked
package veduta.ml.architecture;

import org.jspecify.annotations.NullMarked;
