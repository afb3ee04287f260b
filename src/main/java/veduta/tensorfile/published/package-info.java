/**
 * Opens a weight file of any kind, and turns networks that others published into safetensors files
 * under this program's tensor names. Uses {@code tensorfile}, its readers and the texts.
 */
@NullMarked
package veduta.tensorfile.published;

import org.jspecify.annotations.NullMarked;
