/** Model files: reading, writing, and the import of published weights. */
@NullMarked
package veduta.ml.modelfile;

import org.jspecify.annotations.NullMarked;
