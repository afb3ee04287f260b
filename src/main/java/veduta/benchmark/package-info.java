/** Measurements of the engine that benchmarks compare, without a command line. */
@NullMarked
package veduta.benchmark;

import org.jspecify.annotations.NullMarked;
