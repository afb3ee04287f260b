/** Questions and notices to the user. May import {@code ui.text}. */
@NullMarked
package veduta.ui.dialog;

import org.jspecify.annotations.NullMarked;
