/**
 * Semantic layouts: what is painted (label maps) and what the labels mean (palettes). May use
 * image.
 */
@NullMarked
package veduta.layout;

import org.jspecify.annotations.NullMarked;
