/**
 * Files of {@code torch.save} as named tensors, read without Python. Uses {@code tensorfile} and
 * the texts only.
 *
 * <p>Such a file is a pickle, which in Python may run any program. Here a pickle can only name the
 * few objects of {@link veduta.tensorfile.pytorch.TorchGlobal}, which make dictionaries and
 * tensors; anything else is refused by name.
 */
@NullMarked
package veduta.tensorfile.pytorch;

import org.jspecify.annotations.NullMarked;
