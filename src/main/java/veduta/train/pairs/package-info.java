/**
 * Data sets of pairs of photos and layouts: how their files are arranged, reading, checking. May
 * use image, layout, file and synthesis.
 */
@NullMarked
package veduta.train.pairs;

import org.jspecify.annotations.NullMarked;
