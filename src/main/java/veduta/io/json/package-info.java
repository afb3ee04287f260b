/** Reading JSON that other versions of the program, or people, have written. */
@NullMarked
package veduta.io.json;

import org.jspecify.annotations.NullMarked;
