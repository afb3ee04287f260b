package veduta.io.handler;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import veduta.io.DroppedFile;
import veduta.io.FileHandler;
import veduta.io.FileHead;
import veduta.io.FileKind;
import veduta.io.OpenedFile;
import veduta.io.Recognition;
import veduta.io.photo.RecipePng;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;
import veduta.text.Texts;

/** Pictures made by this program; carries on their {@link RecipePng.Content}. */
public final class RecipePictureHandler implements FileHandler {
    @Override
    public Optional<Recognition> recognise(FileHead head, OpenedFile file) throws IOException {
        if (!head.isPng()) {
            return Optional.empty();
        }
        RecipePng.Content content;
        try {
            content = new RecipePng().read(file.path());
        } catch (FileFormatException none) {
            return Optional.empty();
        }
        // A layout alone, without its recipe, is a layout whose palette has to be asked for.
        Optional<LabelMap> layout =
                content.layout().filter(map -> content.texts().containsKey(RecipePng.RECIPE));
        return layout.map(
                map ->
                        Recognition.carrying(
                                new DroppedFile(
                                        file.path(),
                                        FileKind.PICTURE,
                                        List.of(),
                                        Texts.get("recognised.picture")),
                                content,
                                map.size().pixels()));
    }
}
