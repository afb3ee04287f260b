/**
 * The sample layouts that come with the program, painted for it. May use image and layout, and
 * encoding. How they are drawn stands beside their tests.
 */
@NullMarked
package veduta.io.sample;

import org.jspecify.annotations.NullMarked;
