package veduta.io.recovery;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import veduta.io.document.VedutaFile;
import veduta.text.Texts;

/**
 * Where running programs keep their open documents. Each has a folder with a lock file beside it
 * that it holds as long as it lives; a folder whose lock can be taken is left over from a crash. A
 * program has one of these: it knows the locks that the program holds itself.
 */
public final class Recovery {
    private static final String LOCK = ".lock";

    private final Path root;
    private final VedutaFile files;
    private final Set<Path> held = ConcurrentHashMap.newKeySet();

    /**
     * Works in a folder, which need not exist.
     *
     * @param root folder shared by all running programs of the user
     * @param files writes and reads snapshots
     */
    public Recovery(Path root, VedutaFile files) {
        this.root = root;
        this.files = files;
    }

    /**
     * Begins to keep the document of this program.
     *
     * @param onFailure notified on another thread when something cannot be written; painting goes
     *     on and the next snapshot tries again
     * @throws IOException if the folder cannot be made
     */
    public RecoveryLog begin(Consumer<IOException> onFailure) throws IOException {
        Files.createDirectories(root);
        String name = UUID.randomUUID().toString();
        // The lock comes first: a folder without one would look left over.
        Optional<InstanceLock> lock = InstanceLock.take(root.resolve(name + LOCK), held);
        if (lock.isEmpty()) {
            throw new IOException(Texts.get("fault.recovery.unlocked", root));
        }
        Path folder = Files.createDirectory(root.resolve(name));
        return new RecoveryLog(new InstanceFolder(folder, files), lock.get(), onFailure);
    }

    /**
     * The unsaved documents of programs that did not exit cleanly, the newest first. What holds
     * nothing unsaved is removed. All of them must be closed or discarded.
     *
     * @throws IOException if the folder cannot be read
     */
    public List<OrphanedSession> find() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<OrphanedSession> found = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(root, entry -> Files.isDirectory(entry))) {
            for (Path entry : entries) {
                examine(entry).ifPresent(found::add);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(Comparator.comparing(OrphanedSession::when).reversed());
        return List.copyOf(found);
    }

    private Optional<OrphanedSession> examine(Path folder) throws IOException {
        Optional<InstanceLock> lock =
                InstanceLock.take(folder.resolveSibling(folder.getFileName() + LOCK), held);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            // Another program has removed it in between.
            lock.get().closeAndDelete();
            return Optional.empty();
        }
        InstanceFolder instance = new InstanceFolder(folder, files);
        if (!instance.hasUnsaved()) {
            instance.delete();
            lock.get().closeAndDelete();
            return Optional.empty();
        }
        return Optional.of(new OrphanedSession(instance, lock.get(), instance.newestNote()));
    }
}
