/** Light and dark appearance. Imports nothing of the program. */
@NullMarked
package veduta.ui.theme;

import org.jspecify.annotations.NullMarked;
