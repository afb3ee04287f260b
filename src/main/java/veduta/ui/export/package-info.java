/**
 * Pictures and layouts that leave the window as files or as training pairs. May import {@code io},
 * {@code rendering} and what all features have in common.
 */
@NullMarked
package veduta.ui.export;

import org.jspecify.annotations.NullMarked;
