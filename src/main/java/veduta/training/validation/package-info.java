/**
 * How a training is judged while it runs: pairs that it does not learn from, and how far the
 * pictures of their layouts are from the photos.
 */
@NullMarked
package veduta.training.validation;

import org.jspecify.annotations.NullMarked;
