package veduta.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.io.document.VedutaFile;
import veduta.io.encoding.Detection;
import veduta.io.encoding.LayoutFiles;
import veduta.io.palette.GimpPalette;
import veduta.io.palette.PaletteException;
import veduta.io.palette.PaletteJson;
import veduta.io.photo.Photos;
import veduta.io.photo.RecipePng;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/**
 * Tells what any file is, by its content first and its name second. Large files are judged by their
 * beginning; only pictures are decoded, within the bounds of their readers.
 */
public final class FileRecognition {
    private static final long MAX_PALETTE_BYTES = 1 << 20;

    private final LayoutFiles layouts;

    /** Recognises label maps by these encodings. */
    public FileRecognition(LayoutFiles layouts) {
        this.layouts = layouts;
    }

    /**
     * What a file is; one that cannot be read is unknown. Decodes pictures, so it may take long.
     */
    public DroppedFile recognise(Path file) {
        try {
            if (!Files.exists(file)) {
                return unknown(file, new FileFormatException(file, Texts.get("fault.missing")));
            }
            if (!Files.isRegularFile(file)) {
                return unknown(file, new FileFormatException(file, Texts.get("fault.folder")));
            }
            if (Files.size(file) == 0) {
                return unknown(file, new FileFormatException(file, Texts.get("fault.empty")));
            }
            return byContent(file, FileHead.of(file));
        } catch (IOException e) {
            return unknown(file, new FileFormatException(file, Texts.get("fault.unreadable"), e));
        }
    }

    private DroppedFile byContent(Path file, FileHead head) throws IOException {
        if (head.isDocument() || head.isNamed(VedutaFile.ENDING)) {
            return of(file, FileKind.DOCUMENT, Texts.get("recognised.document"));
        }
        if (head.isSafetensors()) {
            return head.isOwnModel()
                    ? of(file, FileKind.MODEL, Texts.get("recognised.model"))
                    : of(file, FileKind.WEIGHTS, Texts.get("recognised.safetensors"));
        }
        Optional<String> weights = head.weights();
        if (weights.isPresent()) {
            return of(file, FileKind.WEIGHTS, weights.get());
        }
        if (head.isArchive()) {
            return unknown(file, new FileFormatException(file, Texts.get("fault.foreign-archive")));
        }
        if (head.isGimpPalette()) {
            return gimpPalette(file);
        }
        if (head.isJson()) {
            return json(file);
        }
        if (head.isPng() && carriesLayout(file)) {
            return of(file, FileKind.PICTURE, Texts.get("recognised.picture"));
        }
        return layoutOrPhoto(file, head);
    }

    private static DroppedFile gimpPalette(Path file) {
        try {
            new GimpPalette().read(file);
            return of(file, FileKind.PALETTE, Texts.get("recognised.gimp-palette"));
        } catch (PaletteException e) {
            return unknown(file, e);
        }
    }

    /** A palette or polygons; if it is neither, what was wrong with the one it resembles more. */
    private DroppedFile json(Path file) throws IOException {
        if (Files.size(file) <= MAX_PALETTE_BYTES) {
            try {
                new PaletteJson().read(file);
                return of(file, FileKind.PALETTE, Texts.get("recognised.palette"));
            } catch (PaletteException e) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains("\"classes\"")) {
                    return unknown(file, e);
                }
            }
        }
        try {
            return layout(file, layouts.detect(file))
                    .orElseGet(
                            () ->
                                    unknown(
                                            file,
                                            new FileFormatException(
                                                    file, Texts.get("fault.unknown-json"))));
        } catch (FileFormatException e) {
            return unknown(file, e);
        }
    }

    private DroppedFile layoutOrPhoto(Path file, FileHead head) throws IOException {
        List<Detection> detections;
        try {
            detections = layouts.detect(file);
        } catch (FileFormatException e) {
            return photo(file, e);
        }
        Optional<DroppedFile> layout = layout(file, detections);
        if (layout.isPresent()) {
            return layout.get();
        }
        if (head.isMatlab5()) {
            return of(file, FileKind.WEIGHTS, Texts.get("recognised.matlab-weights"));
        }
        if (detections.isEmpty()) {
            return photo(file, new FileFormatException(file, Texts.get("fault.unknown-kind")));
        }
        return new DroppedFile(
                file,
                FileKind.PHOTO,
                detections,
                Texts.get("recognised.unlikely-layout", detections.get(0).reason()));
    }

    private Optional<DroppedFile> layout(Path file, List<Detection> detections) {
        return layouts.likeliest(detections)
                .map(
                        likeliest ->
                                new DroppedFile(
                                        file, FileKind.LAYOUT, detections, likeliest.reason()));
    }

    /** What no label map can be, say with 16 bits a channel, may still be a photo. */
    private static DroppedFile photo(Path file, FileFormatException noLayout) throws IOException {
        try {
            new Photos().read(file);
            return of(file, FileKind.PHOTO, Texts.get("recognised.no-layout"));
        } catch (FileFormatException e) {
            return unknown(file, noLayout);
        }
    }

    private static boolean carriesLayout(Path file) throws IOException {
        try {
            return new RecipePng().read(file).layout().isPresent();
        } catch (FileFormatException e) {
            return false;
        }
    }

    private static DroppedFile of(Path file, FileKind kind, String reason) {
        return new DroppedFile(file, kind, List.of(), reason);
    }

    private static DroppedFile unknown(Path file, Exception fault) {
        return of(file, FileKind.UNKNOWN, String.valueOf(fault.getMessage()));
    }
}
