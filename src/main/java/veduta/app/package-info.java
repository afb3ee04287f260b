/**
 * The composition root: hands implementations to ports and starts the program. May use everything.
 */
@NullMarked
package veduta.app;

import org.jspecify.annotations.NullMarked;
