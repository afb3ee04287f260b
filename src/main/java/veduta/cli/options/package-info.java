/** Groups of options that several commands have. */
@NullMarked
package veduta.cli.options;

import org.jspecify.annotations.NullMarked;
