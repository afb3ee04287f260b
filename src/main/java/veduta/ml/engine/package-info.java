/**
 * The tensor engine on a device: start, operations, number formats, processors and failures. The
 * only package that knows the classes of the PyTorch engine itself.
 */
@NullMarked
package veduta.ml.engine;

import org.jspecify.annotations.NullMarked;
