/** Model files: reading and writing. */
@NullMarked
package veduta.ml.modelfile;

import org.jspecify.annotations.NullMarked;
