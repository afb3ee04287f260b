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
import veduta.io.encoding.Detection;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/** Pictures that are no label maps, say with 16 bits a channel; carries on a {@link PhotoFile}. */
public final class PhotoHandler implements FileHandler {
    @Override
    public Optional<Recognition> recognise(FileHead head, OpenedFile file) throws IOException {
        if (head.isJson()) {
            return Optional.empty();
        }
        List<Detection> unlikely = detections(file);
        PhotoFile photo;
        try {
            photo = PhotoFile.of(file);
        } catch (FileFormatException noPhoto) {
            // The fault of what might be a label map says more about a file that is neither.
            return unlikely.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Recognition.unknown(file.path(), noPhoto));
        }
        String reason =
                unlikely.isEmpty()
                        ? Texts.get("recognised.no-layout")
                        : Texts.get("recognised.unlikely-layout", unlikely.get(0).reason());
        return Optional.of(
                Recognition.carrying(
                        new DroppedFile(file.path(), FileKind.PHOTO, unlikely, reason),
                        photo,
                        photo.bytes()));
    }

    private static List<Detection> detections(OpenedFile file) throws IOException {
        try {
            return file.detections();
        } catch (FileFormatException none) {
            return List.of();
        }
    }
}
