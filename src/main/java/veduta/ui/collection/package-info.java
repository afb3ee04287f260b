/**
 * The pictures of one pass, and of the passes before. May import {@code image}, {@code layout},
 * {@code rendering} and what all features have in common.
 */
@NullMarked
package veduta.ui.collection;

import org.jspecify.annotations.NullMarked;
