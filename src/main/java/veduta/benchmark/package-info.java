/** What measures time and memory, without a command line. */
@NullMarked
package veduta.benchmark;

import org.jspecify.annotations.NullMarked;
