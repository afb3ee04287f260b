/**
 * The ports between those who want pictures and those who make them. May use image, layout and
 * text.
 */
@NullMarked
package veduta.synthesis;

import org.jspecify.annotations.NullMarked;
