package veduta.ui.files;

import java.util.concurrent.CompletableFuture;
import veduta.io.Recognition;

/** Does what one kind of file is good for; called on the JavaFX thread. */
@FunctionalInterface
interface FileOpener {
    /**
     * Begins it, with questions to the user where they are needed.
     *
     * @return completed on the JavaFX thread when the next file may be taken, whether or not this
     *     one could be
     */
    CompletableFuture<?> open(Recognition file);
}
