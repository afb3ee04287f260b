/**
 * The pictures of one pass, and of the passes before. May import {@code image}, {@code layout},
 * {@code render}, {@code ui.command}, {@code ui.picture} and {@code text}.
 */
@NullMarked
package veduta.ui.collection;

import org.jspecify.annotations.NullMarked;
