/**
 * Commands on label maps, photos and data sets: inspect, convert, palettes, segment, check-pairs.
 */
@NullMarked
package veduta.cli.labelmap;

import org.jspecify.annotations.NullMarked;
