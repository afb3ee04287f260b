package veduta.io.recovery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.io.document.SampleDocuments;
import veduta.io.document.VedutaDocument;
import veduta.io.document.VedutaFile;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/**
 * A program that paints without end until it is killed: edit n sets pixel n to n modulo 19, in a
 * layout that was void; every so often it takes a snapshot. After each edit is on the disk it says
 * so.
 */
final class PainterProcess {
    /** Width and height of the layout. */
    static final Size SIZE = new Size(512, 256);

    private static final Palette PALETTE = SampleDocuments.palette("cityscapes");

    private PainterProcess() {}

    public static void main(String[] arguments) throws Exception {
        Recovery recovery = new Recovery(Path.of(arguments[0]), new VedutaFile("1.2.3"));
        RecoveryLog log =
                recovery.begin(
                        failure -> {
                            throw new IllegalStateException(failure);
                        });
        // As the window does at its start; it must not give up the program's own lock.
        if (!recovery.find().isEmpty()) {
            throw new IllegalStateException("It offers what it keeps itself.");
        }
        byte[] labels = LabelMap.filled(SIZE, LabelMap.VOID).toBytes();
        for (int edit = 0; edit < labels.length; edit++) {
            if (edit % 50 == 0) {
                log.snapshot(
                        document(labels),
                        new SnapshotNote("", Optional.empty(), true, Instant.EPOCH));
            }
            if (edit == 0) {
                log.await();
            }
            labels[edit] = (byte) (edit % 19);
            PixelRect rect = new PixelRect(edit % SIZE.width(), edit / SIZE.width(), 1, 1);
            log.append(rect, LabelMap.filled(new Size(1, 1), edit % 19));
            if (edit % 10 == 9) {
                log.awaitJournal();
                System.out.println(edit + 1);
            }
        }
    }

    private static VedutaDocument document(byte[] labels) {
        return VedutaDocument.of(LabelMap.of(SIZE, labels), PALETTE);
    }
}
