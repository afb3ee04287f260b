package veduta.download;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelImport;
import veduta.text.Texts;

/** Gets published weights and turns them into files of this program. */
public final class PublishedWeights {
    private final Fetcher fetcher;
    private final ModelImport imports;
    private final Path downloads;

    /**
     * Weights that come by {@code fetcher} and are turned by {@code imports}.
     *
     * @param downloads where files lie until they have been turned
     */
    public PublishedWeights(Fetcher fetcher, ModelImport imports, Path downloads) {
        this.fetcher = fetcher;
        this.imports = imports;
        this.downloads = downloads;
    }

    /** What there is. */
    public List<Publication> all() {
        return Catalogue.all();
    }

    /**
     * Gets one, or goes on with what has come of it before. What was got is removed once it has
     * been turned.
     *
     * @param base folder on a server with files of the same names; empty for where they are
     *     published
     * @param folder where the file is to lie
     * @return the file
     * @throws FetchException if a file cannot be got
     * @throws SynthesisException if what was got cannot be turned, or it was cancelled
     * @throws IOException if a file cannot be written
     */
    public Path get(
            Publication wanted,
            Optional<URI> base,
            Path folder,
            FetchListener listener,
            Cancellation cancellation)
            throws IOException, SynthesisException {
        Path target = folder.resolve(wanted.fileName());
        if (Files.isRegularFile(target)) {
            listener.notice(Texts.get("fetch.there", target));
            return target;
        }
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
        Path store = Files.createDirectories(downloads.resolve(wanted.key()));
        List<Path> got = new ArrayList<>();
        for (RemoteFile file : wanted.files()) {
            Path here = store.resolve(file.name());
            fetcher.fetch(base.map(file::at).orElse(file), here, listener, cancellation);
            got.add(here);
        }
        cancellation.check();
        turn(wanted, got, target, base);
        remove(got);
        Files.deleteIfExists(store);
        return target;
    }

    private void turn(Publication wanted, List<Path> got, Path target, Optional<URI> base)
            throws IOException, SynthesisException {
        Path source = got.get(got.size() - 1);
        RemoteFile file = wanted.files().get(got.size() - 1);
        Map<String, String> provenance =
                Map.of(
                        "source",
                        String.valueOf(base.map(file::at).orElse(file).address()),
                        "data",
                        wanted.about(),
                        "licence",
                        wanted.licence());
        try {
            imports.run(source, target, provenance);
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (SynthesisException wrong) {
            remove(got);
            throw new SynthesisException(
                    Texts.get(
                            "fault.fetch.not-right",
                            wanted.key(),
                            String.valueOf(wrong.getMessage())),
                    wrong);
        }
    }

    private static void remove(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
