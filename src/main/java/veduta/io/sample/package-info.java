/**
 * The sample layouts that come with the program, painted for it. May use {@code io.encoding}. How
 * they are drawn is beside their tests.
 */
@NullMarked
package veduta.io.sample;

import org.jspecify.annotations.NullMarked;
