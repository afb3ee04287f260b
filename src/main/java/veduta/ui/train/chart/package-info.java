/** Curves of trainings. May import {@code api.training} and {@code text}. */
@NullMarked
package veduta.ui.train.chart;

import org.jspecify.annotations.NullMarked;
