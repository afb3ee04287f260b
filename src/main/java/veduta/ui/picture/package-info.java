/**
 * Pictures of the program as pictures of the toolkit. May import {@code image} and {@code layout}.
 */
@NullMarked
package veduta.ui.picture;

import org.jspecify.annotations.NullMarked;
