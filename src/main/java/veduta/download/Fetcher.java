package veduta.download;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.text.Texts;

/**
 * Gets files over http and https. What has come stays beside the target when the connection ends or
 * the user stops, and the next call asks for the rest (RFC 9110, section 14: {@code Range} with
 * {@code If-Range}). Only a whole file with the right checksum gets the target's name.
 */
public final class Fetcher {
    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

    /** So often in a row a connection may break without a single byte. */
    private static final int IDLE_CUTS = 2;

    private final FreeSpace space;

    /** A fetcher that asks {@code space} before it writes. */
    public Fetcher(FreeSpace space) {
        this.space = space;
    }

    /**
     * Gets a file, unless it is there already. A broken connection is taken up again as long as it
     * brings something.
     *
     * @throws FetchException if it cannot be got; the message is one sentence for the user
     * @throws CancelledException if it was cancelled; what has come stays
     */
    public void fetch(
            RemoteFile file, Path target, FetchListener listener, Cancellation cancellation)
            throws IOException, CancelledException {
        if (Files.isRegularFile(target)
                && (file.checksum().isEmpty()
                        || fault(file.checksum().get(), target, cancellation).isEmpty())) {
            return;
        }
        try (PartFile part = PartFile.beside(target)) {
            HttpClient client =
                    HttpClient.newBuilder()
                            .followRedirects(HttpClient.Redirect.NORMAL)
                            .connectTimeout(CONNECT_TIMEOUT)
                            .build();
            Transfer transfer = new Transfer(client, space, file, part, listener, cancellation);
            complete(transfer, part);
            check(file, part, cancellation);
            part.finish();
        }
    }

    private static void complete(Transfer transfer, PartFile part)
            throws IOException, CancelledException {
        int idle = 0;
        while (true) {
            long before = part.bytes();
            try {
                transfer.run();
                return;
            } catch (CutException cut) {
                LOG.debug("A connection was cut.", cut);
                boolean canGoOn = part.bytes() == 0 || part.origin().isPresent();
                idle = part.bytes() > before ? 0 : idle + 1;
                if (!canGoOn || idle >= IDLE_CUTS) {
                    throw cut;
                }
            }
        }
    }

    private static void check(RemoteFile file, PartFile part, Cancellation cancellation)
            throws IOException, CancelledException {
        Optional<String> fault =
                file.checksum().isEmpty()
                        ? Optional.empty()
                        : fault(file.checksum().get(), part.file(), cancellation);
        if (fault.isPresent()) {
            part.discard();
            throw new FetchException(Texts.get("fault.fetch.wrong-file", file.name(), fault.get()));
        }
    }

    private static Optional<String> fault(Checksum wanted, Path file, Cancellation cancellation)
            throws IOException, CancelledException {
        String found = wanted.of(file, cancellation);
        return found.equals(wanted.hex())
                ? Optional.empty()
                : Optional.of(
                        Texts.get("fault.fetch.checksum", wanted.title(), found, wanted.hex()));
    }
}
