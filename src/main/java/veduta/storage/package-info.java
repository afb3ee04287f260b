/** Files that are written whole or not at all, for every package that writes. May use nothing. */
@NullMarked
package veduta.storage;

import org.jspecify.annotations.NullMarked;
