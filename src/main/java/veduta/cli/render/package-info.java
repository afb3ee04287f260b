/** The command that renders layouts. */
@NullMarked
package veduta.cli.render;

import org.jspecify.annotations.NullMarked;
