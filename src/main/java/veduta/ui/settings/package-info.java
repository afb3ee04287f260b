/**
 * The dialog of the user's preferences. May import {@code file.settings}, {@code synthesis}, {@code
 * ui.dialog} and {@code text}.
 */
@NullMarked
package veduta.ui.settings;

import org.jspecify.annotations.NullMarked;
