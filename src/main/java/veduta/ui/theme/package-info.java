/** Light and dark appearance. May import {@code veduta.file.settings}. */
@NullMarked
package veduta.ui.theme;

import org.jspecify.annotations.NullMarked;
