/**
 * The dialog of the user's preferences, and the file that keeps them. May import {@code
 * io.settings}, {@code api.compute}, {@code ui.dialog}, {@code ui.task} and {@code text}.
 */
@NullMarked
package veduta.ui.settings;

import org.jspecify.annotations.NullMarked;
