/**
 * What a dropped file was taken for, and how to take it otherwise. May import {@code file}, {@code
 * layout} and {@code text}.
 */
@NullMarked
package veduta.ui.recognition;

import org.jspecify.annotations.NullMarked;
