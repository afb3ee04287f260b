/** Models and segmentation networks that are installed or come with the program. */
@NullMarked
package veduta.ml.catalog;

import org.jspecify.annotations.NullMarked;
