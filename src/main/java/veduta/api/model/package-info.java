/**
 * What is known of a model without loading its weights, and the catalogs of installed models. No
 * tensors.
 */
@NullMarked
package veduta.api.model;

import org.jspecify.annotations.NullMarked;
