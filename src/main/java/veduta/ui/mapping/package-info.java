/**
 * Which class of one palette becomes which of another. May import {@code layout}, {@code ui.dialog}
 * and {@code text}.
 */
@NullMarked
package veduta.ui.mapping;

import org.jspecify.annotations.NullMarked;
