/** CommandSpecs that measure time and memory. */
@NullMarked
package veduta.cli.bench;

import org.jspecify.annotations.NullMarked;
