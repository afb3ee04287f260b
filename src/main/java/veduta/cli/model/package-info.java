/** Commands on model files: import, get, info, balance, roughen, border, join-perceivers. */
@NullMarked
package veduta.cli.model;

import org.jspecify.annotations.NullMarked;
