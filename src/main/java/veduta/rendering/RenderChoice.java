package veduta.rendering;

import java.util.Optional;
import veduta.image.Size;
import veduta.io.encoding.LayoutChoice;
import veduta.layout.VoidFill;

/**
 * What the user of the command line said of a render of files.
 *
 * @param model file or name of the model; empty for the installed one of the layout's palette
 * @param size size of the pictures; empty for the model's own
 * @param layout how to read layouts
 * @param fill what void of a layout that is read from a file is closed
 * @param pictures which pictures of the collection
 * @param seed of the noise that gives regions their texture, for models that have noise
 * @param unrounded whether the collection is wanted before it is rounded to 8 bits, too
 */
public record RenderChoice(
        Optional<String> model,
        Optional<Size> size,
        LayoutChoice layout,
        VoidFill fill,
        PictureSelection pictures,
        long seed,
        boolean unrounded) {}
