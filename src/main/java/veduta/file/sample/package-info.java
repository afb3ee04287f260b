/**
 * The sample layouts that come with the program, painted for it. May use image and layout, and
 * encoding. How they are drawn stands beside their tests.
 */
@NullMarked
package veduta.file.sample;

import org.jspecify.annotations.NullMarked;
