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
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.SourceFile;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.RawPicture;

/** Label maps of any encoding that is likely; carries on their {@link SourceFile}. */
public final class LayoutHandler implements FileHandler {
    private final LayoutFiles layouts;

    /** Judges by these encodings. */
    public LayoutHandler(LayoutFiles layouts) {
        this.layouts = layouts;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head, OpenedFile file) throws IOException {
        List<Detection> detections;
        try {
            detections = file.detections();
        } catch (FileFormatException none) {
            return Optional.empty();
        }
        Optional<Detection> likeliest = layouts.likeliest(detections);
        if (likeliest.isEmpty()) {
            return Optional.empty();
        }
        SourceFile source = file.source();
        return Optional.of(
                Recognition.carrying(
                        new DroppedFile(
                                file.path(), FileKind.LAYOUT, detections, likeliest.get().reason()),
                        source,
                        source.picture().map(RawPicture::bytes).orElse(0L)));
    }
}
