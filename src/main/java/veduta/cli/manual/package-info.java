/**
 * What the build makes of the command line for shells and for {@code man}. May import nothing of
 * the program.
 */
@NullMarked
package veduta.cli.manual;

import org.jspecify.annotations.NullMarked;
