/** Every sentence and word that the window shows, from one resource bundle. Imports nothing. */
@NullMarked
package veduta.ui.text;

import org.jspecify.annotations.NullMarked;
