/** Pictures and the geometry of pictures. Uses no other package of the project but text. */
@NullMarked
package veduta.image;

import org.jspecify.annotations.NullMarked;
