/** One class for each command of the command line. May use everything but the window. */
@NullMarked
package veduta.cli;

import org.jspecify.annotations.NullMarked;
