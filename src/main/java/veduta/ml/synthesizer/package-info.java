/** Models as synthesizers, whichever their architecture: loading, warm-up, failures, finishing. */
@NullMarked
package veduta.ml.synthesizer;

import org.jspecify.annotations.NullMarked;
