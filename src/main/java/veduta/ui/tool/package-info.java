/**
 * The hands: tools that turn pointer and keys into calls of {@code veduta.paint}. May import {@code
 * image}, {@code layout}, {@code paint} and {@code text}.
 */
@NullMarked
package veduta.ui.tool;

import org.jspecify.annotations.NullMarked;
