/**
 * The user's preferences and where the window was left. May use text, and document, json and
 * raster.
 */
@NullMarked
package veduta.io.settings;

import org.jspecify.annotations.NullMarked;
