package veduta.io.recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import veduta.image.Size;
import veduta.io.document.VedutaDocument;
import veduta.io.document.VedutaFile;
import veduta.layout.LabelMap;
import veduta.storage.AtomicFile;
import veduta.text.Texts;

/**
 * The files of one running program. Generation n is {@code snapshot-n.veduta}, {@code note-n.json}
 * and {@code journal-n}, the edits since that snapshot. Generation n + 1 begins its journal before
 * its snapshot is on the disk, so that the edits made meanwhile are safe: they continue those of
 * generation n. Only when the snapshot is whole does the older generation go.
 */
record InstanceFolder(Path folder, VedutaFile files) {
    private static final Pattern NAME =
            Pattern.compile("(?:snapshot|note|journal)-(\\d{1,9})(?:\\.veduta|\\.json)?");

    Path snapshot(int generation) {
        return folder.resolve("snapshot-" + generation + VedutaFile.ENDING);
    }

    Path note(int generation) {
        return folder.resolve("note-" + generation + ".json");
    }

    Path journal(int generation) {
        return folder.resolve("journal-" + generation);
    }

    /** Writes a snapshot and removes what it replaces. */
    void write(int generation, VedutaDocument document, SnapshotNote note) throws IOException {
        byte[] text = note.toJson().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(note(generation), out -> out.write(text));
        files.write(snapshot(generation), document);
        for (int older : generations().headSet(generation)) {
            Files.deleteIfExists(snapshot(older));
            Files.deleteIfExists(journal(older));
            Files.deleteIfExists(note(older));
        }
    }

    /** The numbers of all generations of which there is any file. */
    NavigableSet<Integer> generations() throws IOException {
        NavigableSet<Integer> numbers = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Matcher name = NAME.matcher(String.valueOf(entry.getFileName()));
                if (name.matches()) {
                    numbers.add(Integer.parseInt(name.group(1)));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return numbers;
    }

    /** The note of the newest snapshot that is whole; empty text if there is none. */
    SnapshotNote newestNote() throws IOException {
        for (int generation : generations().descendingSet()) {
            if (Files.exists(snapshot(generation)) && Files.exists(note(generation))) {
                return SnapshotNote.parse(Files.readString(note(generation)));
            }
        }
        return SnapshotNote.parse("");
    }

    /** Whether there is a document here that lies nowhere else. */
    boolean hasUnsaved() throws IOException {
        boolean snapshot = false;
        boolean edits = false;
        for (int generation : generations()) {
            snapshot |= Files.exists(snapshot(generation));
            edits |= Journal.hasRecords(journal(generation));
        }
        return snapshot && (edits || newestNote().unsaved());
    }

    /**
     * The document as it was: the newest snapshot that can be read, and all edits since.
     *
     * @throws IOException if no snapshot can be read
     */
    VedutaDocument restore() throws IOException {
        NavigableSet<Integer> generations = generations();
        IOException failure = new IOException(Texts.get("fault.recovery.nothing"));
        for (int generation : generations.descendingSet()) {
            if (Files.exists(snapshot(generation))) {
                try {
                    VedutaDocument document = files.read(snapshot(generation));
                    return replay(document, generations.tailSet(generation));
                } catch (IOException e) {
                    failure = e;
                }
            }
        }
        throw failure;
    }

    private VedutaDocument replay(VedutaDocument document, Iterable<Integer> generations)
            throws IOException {
        Size size = document.layout().size();
        byte[] labels = document.layout().toBytes();
        for (int generation : generations) {
            Path journal = journal(generation);
            if (!Files.exists(journal) || !Journal.replay(journal, size, labels)) {
                break;
            }
        }
        return document.withLayout(LabelMap.of(size, labels));
    }

    /** Removes the folder with everything in it. */
    void delete() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Files.deleteIfExists(entry);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Files.deleteIfExists(folder);
    }
}
