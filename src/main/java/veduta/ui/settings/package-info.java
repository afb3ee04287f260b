/**
 * The dialog of the user's preferences. May import {@code file.settings}, {@code synthesis} and
 * {@code ui.text}.
 */
@NullMarked
package veduta.ui.settings;

import org.jspecify.annotations.NullMarked;
