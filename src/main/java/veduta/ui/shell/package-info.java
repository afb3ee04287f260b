/**
 * The window: builds the features, gives each its collaborators and places them. Features do not
 * know each other; what they have in common is in {@code ui.command}, {@code ui.dialog}, {@code
 * ui.document}, {@code ui.picture}, {@code ui.task} and {@code ui.theme}. May import every package
 * of the window.
 */
@NullMarked
package veduta.ui.shell;

import org.jspecify.annotations.NullMarked;
