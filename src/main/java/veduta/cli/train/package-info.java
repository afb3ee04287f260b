/** Commands that train and evaluate. */
@NullMarked
package veduta.cli.train;

import org.jspecify.annotations.NullMarked;
