/**
 * The command line, with one class for each command in packages by what they work on. May use the
 * ports, io, rendering, download and benchmark, but no tensors, no trainings and no window.
 */
@NullMarked
package veduta.cli;

import org.jspecify.annotations.NullMarked;
