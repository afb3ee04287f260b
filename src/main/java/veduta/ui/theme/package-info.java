/** Light and dark appearance. May import {@code io.settings}. */
@NullMarked
package veduta.ui.theme;

import org.jspecify.annotations.NullMarked;
