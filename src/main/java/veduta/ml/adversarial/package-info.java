/** Adversarial training: the patch discriminator, and one step of both networks. */
@NullMarked
package veduta.ml.adversarial;

import org.jspecify.annotations.NullMarked;
