/**
 * Which class of one palette becomes which of another. May import {@code layout}, {@code
 * api.model}, {@code io.palette} and what all features have in common.
 */
@NullMarked
package veduta.ui.mapping;

import org.jspecify.annotations.NullMarked;
