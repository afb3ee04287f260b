package veduta.io.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import veduta.image.Size;
import veduta.io.archive.ArchiveReader;
import veduta.io.archive.ArchiveWriter;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.storage.AtomicFile;
import veduta.text.Texts;

/**
 * Reads and writes {@code .veduta} files: zip archives, format {@code veduta-document/1}.
 *
 * <ul>
 *   <li>{@code document.json}: format, the program's version, a copy of the palette, view, model,
 *       the list of pictures, locked classes
 *   <li>{@code layout.png}: the labels as indices in the palette's colours; 255 is void
 *   <li>{@code pictures/1.png} and so on: rendered pictures as they would be exported
 *   <li>{@code reference.jpg} or the like: the photo to trace, unchanged
 * </ul>
 *
 * <p>Unknown parts of the archive and unknown fields are passed over.
 */
public final class VedutaFile {
    /** The ending of file names, with the dot. */
    public static final String ENDING = ".veduta";

    /** The most that pictures and photo may take, so that opening stays within 256 MB. */
    static final int MAX_KEPT_BYTES = 96 << 20;

    private static final long MAX_UNPACKED_BYTES = 256L << 20;

    private final String program;

    /**
     * Reads and writes documents.
     *
     * @param program version of the program, to be noted in the files
     */
    public VedutaFile(String program) {
        this.program = program;
    }

    /**
     * Reads a document. It comes with the palette that it was saved with, whether or not that is
     * known otherwise. Its pictures are not unpacked yet, and may still turn out to be damaged.
     *
     * @throws FileFormatException if the file is no document, damaged, cut short, of a later format
     *     or too large
     * @throws IOException if it cannot be read
     */
    public VedutaDocument read(Path file) throws IOException {
        DocumentParts parts = new DocumentParts(file);
        new ArchiveReader(MAX_UNPACKED_BYTES).read(file, parts::take);
        return parts.assemble();
    }

    /**
     * Writes a document. An existing file is replaced when the new one is whole, and left as it was
     * if that fails.
     *
     * @throws FileFormatException if pictures, photo or layout are too large to be opened again
     * @throws IOException if the file cannot be written
     */
    public void write(Path file, VedutaDocument document) throws IOException {
        Size size = document.layout().size();
        PixelLimits.LAYOUT.check(file, size.width(), size.height(), Long.MAX_VALUE);
        long kept = document.reference().map(each -> (long) each.bytes().length()).orElse(0L);
        for (DocumentPicture picture : document.pictures()) {
            kept += picture.png().length();
        }
        if (kept > MAX_KEPT_BYTES) {
            throw tooLarge(file);
        }
        AtomicFile.write(file, out -> write(out, document));
    }

    private void write(OutputStream out, VedutaDocument document) throws IOException {
        DocumentHead head = DocumentHead.of(document);
        ArchiveWriter archive = new ArchiveWriter(out);
        archive.deflate(DocumentParts.HEAD, head.toJson(program).getBytes(StandardCharsets.UTF_8));
        archive.store(DocumentParts.LAYOUT, LayoutPng.bytes(document.layout(), document.palette()));
        for (int i = 0; i < head.pictures().size(); i++) {
            archive.store(
                    head.pictures().get(i).file(), document.pictures().get(i).png().toArray());
        }
        if (document.reference().isPresent() && head.reference().isPresent()) {
            archive.store(
                    head.reference().get().file(), document.reference().get().bytes().toArray());
        }
        archive.finish();
    }

    static FileFormatException tooLarge(Path file) {
        return new FileFormatException(
                file, Texts.get("fault.document.too-large", MAX_KEPT_BYTES >> 20));
    }
}
