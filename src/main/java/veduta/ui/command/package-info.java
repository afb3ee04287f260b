/**
 * What a user can do, once for menu, tool bar, keyboard and the list of shortcuts. May import
 * {@code ui.dialog} and {@code text}.
 */
@NullMarked
package veduta.ui.command;

import org.jspecify.annotations.NullMarked;
