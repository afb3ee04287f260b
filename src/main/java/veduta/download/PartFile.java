package veduta.download;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import veduta.storage.AtomicFile;
import veduta.text.Texts;

/**
 * The part of a file that has come, beside where the whole is to lie, with a note of what it is
 * part of. Only one download at a time holds it.
 */
final class PartFile implements AutoCloseable {
    private static final int VERSION = 1;

    private final Path target;
    private final Path part;
    private final Path note;
    private final FileChannel channel;

    private PartFile(Path target, Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.note = part.resolveSibling(part.getFileName() + ".json");
        this.channel = channel;
    }

    /**
     * What the file is that this is a part of.
     *
     * @param address where it comes from
     * @param validator the server's mark of this version: a strong ETag, or a date; empty if the
     *     server gives none, and then the rest cannot be asked for
     * @param total its length in bytes, or -1
     */
    record Origin(URI address, String validator, long total) {}

    /** Opens what has come for {@code target}, which may be nothing. */
    static PartFile beside(Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.createDirectories(folderOf(target));
        FileChannel channel =
                FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            held = false;
        } finally {
            if (!held) {
                channel.close();
            }
        }
        if (!held) {
            throw new FetchException(
                    Texts.get("fault.fetch.already", String.valueOf(target.getFileName())));
        }
        return new PartFile(target, part, channel);
    }

    long bytes() throws IOException {
        return channel.size();
    }

    /** What is known of the part that is here; empty if there is none that can be gone on with. */
    Optional<Origin> origin() throws IOException {
        if (bytes() == 0 || !Files.isRegularFile(note)) {
            return Optional.empty();
        }
        try {
            JsonObject fields = JsonParser.parseString(Files.readString(note)).getAsJsonObject();
            if (fields.get("version").getAsInt() != VERSION) {
                return Optional.empty();
            }
            Origin known =
                    new Origin(
                            URI.create(fields.get("address").getAsString()),
                            fields.get("validator").getAsString(),
                            fields.get("bytes").getAsLong());
            return known.validator().isEmpty() ? Optional.empty() : Optional.of(known);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Starts over with the first byte of a file. */
    void begin(Origin origin) throws IOException {
        channel.truncate(0);
        JsonObject fields = new JsonObject();
        fields.addProperty("version", VERSION);
        fields.addProperty("address", origin.address().toString());
        fields.addProperty("validator", origin.validator());
        fields.addProperty("bytes", origin.total());
        Files.writeString(note, fields.toString());
    }

    /** Adds bytes at the end. */
    void append(ByteBuffer bytes) throws IOException {
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    Path file() {
        return part;
    }

    Path folder() {
        return folderOf(part);
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /** Puts the whole file in its place. */
    void finish() throws IOException {
        channel.force(true);
        channel.close();
        AtomicFile.move(part, target);
        Files.deleteIfExists(note);
    }

    /** Throws away what has come. */
    void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
        Files.deleteIfExists(note);
    }

    /** Leaves what has come for later; nothing if nothing has. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            boolean empty = channel.size() == 0;
            channel.close();
            if (empty) {
                Files.deleteIfExists(part);
                Files.deleteIfExists(note);
            }
        }
    }
}
