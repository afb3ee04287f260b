/**
 * Data sets of pairs of photos and layouts: how their files are arranged, reading, checking. May
 * use image, layout, io, api and text.
 */
@NullMarked
package veduta.training.dataset;

import org.jspecify.annotations.NullMarked;
