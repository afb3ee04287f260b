/**
 * The user's preferences and where the window was left. May use storage and text, and document and
 * json of io.
 */
@NullMarked
package veduta.io.settings;

import org.jspecify.annotations.NullMarked;
