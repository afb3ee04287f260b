/**
 * Memory of the machine, the process, the container and the GPU, and what the native allocator
 * keeps of it.
 */
@NullMarked
package veduta.ml.engine.memory;

import org.jspecify.annotations.NullMarked;
