/**
 * What a dropped file was taken for, and how to take it otherwise. May import {@code io}, {@code
 * layout}, {@code rendering}, {@code ui.dialog}, {@code ui.task} and {@code text}.
 */
@NullMarked
package veduta.ui.files.recognition;

import org.jspecify.annotations.NullMarked;
