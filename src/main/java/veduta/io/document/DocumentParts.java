package veduta.io.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;
import veduta.text.Texts;

/** Collects the parts of an archive in whatever order they come, and makes a document of them. */
final class DocumentParts {
    static final String HEAD = "document.json";
    static final String LAYOUT = "layout.png";

    private static final int MAX_HEAD_BYTES = 4 << 20;

    private final Path file;
    private final Map<String, StoredBytes> kept = new HashMap<>();
    private int keptBytes;
    private @Nullable DocumentHead head;
    private @Nullable LabelMap layout;

    DocumentParts(Path file) {
        this.file = file;
    }

    void take(String name, InputStream content) throws IOException {
        if (name.equals(HEAD)) {
            byte[] bytes = content.readNBytes(MAX_HEAD_BYTES + 1);
            if (bytes.length > MAX_HEAD_BYTES) {
                throw new FileFormatException(file, Texts.get("fault.document.long-head"));
            }
            head = DocumentHead.parse(file, new String(bytes, StandardCharsets.UTF_8));
        } else if (name.equals(LAYOUT)) {
            layout = LayoutPng.read(file, content);
        } else if (name.startsWith("pictures/") || name.startsWith("reference.")) {
            int left = VedutaFile.MAX_KEPT_BYTES - keptBytes;
            byte[] bytes = content.readNBytes(left + 1);
            if (bytes.length > left) {
                throw VedutaFile.tooLarge(file);
            }
            keptBytes += bytes.length;
            kept.put(name, StoredBytes.wrap(bytes));
        }
    }

    VedutaDocument assemble() throws FileFormatException {
        DocumentHead read = head;
        if (read == null) {
            throw new FileFormatException(file, Texts.get("fault.no-document"));
        }
        LabelMap labels = layout;
        if (labels == null) {
            throw new FileFormatException(file, Texts.get("fault.document.no-layout"));
        }
        if (labels.largestLabel() >= read.palette().size()) {
            throw new FileFormatException(file, Texts.get("fault.document.other-classes"));
        }
        List<DocumentPicture> pictures = new ArrayList<>();
        for (DocumentHead.PictureEntry each : read.pictures()) {
            pictures.add(
                    new DocumentPicture(
                            require(each.file(), "fault.document.no-picture"),
                            each.number(),
                            each.locked()));
        }
        return new VedutaDocument(
                labels,
                read.palette(),
                read.view(),
                read.model(),
                pictures,
                read.chosen(),
                read.lockedClasses(),
                reference(read));
    }

    private Optional<ReferencePhoto> reference(DocumentHead read) throws FileFormatException {
        if (read.reference().isEmpty()) {
            return Optional.empty();
        }
        String name = read.reference().get().file();
        StoredBytes bytes = require(name, "fault.document.no-reference");
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try {
            return Optional.of(new ReferencePhoto(bytes, ending, read.reference().get().opacity()));
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file, Texts.get("fault.document.bad-reference-name"), e);
        }
    }

    /**
     * A part that must be there.
     *
     * @param fault key of the text that says that it is not
     */
    private StoredBytes require(String name, String fault) throws FileFormatException {
        StoredBytes bytes = kept.get(name);
        if (bytes == null) {
            throw new FileFormatException(file, Texts.get(fault));
        }
        return bytes;
    }
}
