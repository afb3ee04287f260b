/** Charts of lines as picture files, drawn without a display. */
@NullMarked
package veduta.io.chart;

import org.jspecify.annotations.NullMarked;
