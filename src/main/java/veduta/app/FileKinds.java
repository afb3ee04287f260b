package veduta.app;

import java.util.List;
import veduta.io.FileHandlers;
import veduta.io.encoding.LayoutFiles;
import veduta.io.handler.DocumentHandler;
import veduta.io.handler.ForeignArchiveHandler;
import veduta.io.handler.GimpPaletteHandler;
import veduta.io.handler.JsonPaletteHandler;
import veduta.io.handler.LayoutHandler;
import veduta.io.handler.MatlabWeightsHandler;
import veduta.io.handler.ModelHandler;
import veduta.io.handler.PhotoHandler;
import veduta.io.handler.RecipePictureHandler;
import veduta.io.handler.WeightsHandler;

/**
 * The kinds of files that the window recognises: one line each. Another kind takes a handler, a
 * line here and, where the window does something new with it, an opener there.
 */
public final class FileKinds {
    private FileKinds() {}

    /**
     * Recognises files of all kinds. Those that the first bytes identify come first; what has to be
     * decoded comes last, and label maps before the photos that they might be.
     *
     * @param layouts detects label maps
     */
    public static FileHandlers handlers(LayoutFiles layouts) {
        return new FileHandlers(
                List.of(
                        new DocumentHandler(),
                        new ModelHandler(),
                        new WeightsHandler(),
                        new ForeignArchiveHandler(),
                        new GimpPaletteHandler(),
                        new JsonPaletteHandler(),
                        new RecipePictureHandler(),
                        new LayoutHandler(layouts),
                        new MatlabWeightsHandler(),
                        new PhotoHandler()),
                layouts);
    }
}
