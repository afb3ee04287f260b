/** The ports between those who want pictures and those who make them. May use image and layout. */
@NullMarked
package veduta.synthesis;

import org.jspecify.annotations.NullMarked;
