/** Commands that measure time and memory and print the figures. */
@NullMarked
package veduta.cli.bench;

import org.jspecify.annotations.NullMarked;
