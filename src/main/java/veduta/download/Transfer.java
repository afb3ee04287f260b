package veduta.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.text.Texts;

/** One request for a file, or for the rest of it, whose answer goes into its part file. */
final class Transfer {
    private static final Pattern CONTENT_RANGE =
            Pattern.compile("bytes ([0-9]+)-[0-9]+/([0-9]+|\\*)");
    private static final long LOOK_MILLIS = 100;
    private static final int WHOLE = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_REFUSED = 416;
    private static final long UNKNOWN = -1;

    private final HttpClient client;
    private final FreeSpace space;
    private final RemoteFile file;
    private final PartFile part;
    private final FetchListener listener;
    private final Cancellation cancellation;

    Transfer(
            HttpClient client,
            FreeSpace space,
            RemoteFile file,
            PartFile part,
            FetchListener listener,
            Cancellation cancellation) {
        this.client = client;
        this.space = space;
        this.file = file;
        this.part = part;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /**
     * Gets what is missing.
     *
     * @throws CutException if the connection ended too early; another call goes on from there
     */
    void run() throws IOException, CancelledException {
        Optional<PartFile.Origin> known =
                part.origin().filter(origin -> origin.address().equals(file.address()));
        if (known.isPresent() && known.get().total() == part.bytes()) {
            return;
        }
        HttpResponse<BodyQueue> answer = ask(known);
        if (answer.statusCode() == RANGE_REFUSED && known.isPresent()) {
            answer.body().stop();
            known = Optional.empty();
            answer = ask(known);
        }
        try {
            long total = accept(answer, known);
            checkSpace(total);
            store(answer.body(), total);
        } finally {
            answer.body().stop();
        }
    }

    private HttpResponse<BodyQueue> ask(Optional<PartFile.Origin> known)
            throws IOException, CancelledException {
        HttpRequest.Builder request = HttpRequest.newBuilder(file.address()).GET();
        if (known.isPresent()) {
            request.header("Range", "bytes=" + part.bytes() + "-");
            request.header("If-Range", known.get().validator());
        }
        CompletableFuture<HttpResponse<BodyQueue>> answer =
                client.sendAsync(request.build(), head -> new BodyQueue());
        try {
            return await(answer);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpResponse<BodyQueue> await(CompletableFuture<HttpResponse<BodyQueue>> answer)
            throws IOException, CancelledException {
        while (true) {
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                cancellation.check();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            } catch (ExecutionException failure) {
                FetchException unreachable = Unreachable.of(file.address(), failure.getCause());
                throw unreachable instanceof CutException ? cut(unreachable) : unreachable;
            }
        }
    }

    /** Prepares the part file for what the server sends, and reports the length of the whole. */
    private long accept(HttpResponse<BodyQueue> answer, Optional<PartFile.Origin> known)
            throws IOException {
        switch (answer.statusCode()) {
            case WHOLE -> {
                if (known.isPresent()) {
                    listener.notice(Texts.get("fetch.again", file.name()));
                }
                long total = answer.headers().firstValueAsLong("Content-Length").orElse(UNKNOWN);
                part.begin(new PartFile.Origin(file.address(), validator(answer), total));
                return total;
            }
            case PARTIAL -> {
                String range = answer.headers().firstValue("Content-Range").orElse("");
                Matcher matcher = CONTENT_RANGE.matcher(range);
                if (!matcher.matches() || Long.parseLong(matcher.group(1)) != part.bytes()) {
                    throw new FetchException(
                            Texts.get("fault.fetch.other-part", file.address(), range));
                }
                return matcher.group(2).equals("*") ? UNKNOWN : Long.parseLong(matcher.group(2));
            }
            default -> throw Unreachable.refused(file.address(), answer.statusCode());
        }
    }

    /** A weak ETag does not promise the same bytes. */
    private static String validator(HttpResponse<BodyQueue> answer) {
        return answer.headers()
                .firstValue("ETag")
                .filter(mark -> !mark.startsWith("W/"))
                .or(() -> answer.headers().firstValue("Last-Modified"))
                .orElse("");
    }

    private void checkSpace(long total) throws IOException {
        Path folder = part.folder();
        long missing = (total >= 0 ? total : file.bytes()) - part.bytes();
        long free = space.bytes(folder);
        if (missing > free) {
            throw new FetchException(
                    Texts.get(
                            "fault.fetch.space",
                            file.name(),
                            ByteCount.text(missing),
                            folder,
                            ByteCount.text(free)));
        }
    }

    private void store(BodyQueue body, long total) throws IOException, CancelledException {
        long bytes = part.bytes();
        listener.received(file.name(), bytes, total);
        try {
            List<ByteBuffer> piece = next(body);
            while (!piece.isEmpty()) {
                for (ByteBuffer each : piece) {
                    part.append(each);
                }
                bytes = part.bytes();
                listener.received(file.name(), bytes, total);
                piece = next(body);
            }
        } catch (CutException cut) {
            throw cut;
        } catch (IOException full) {
            throw new FetchException(
                    Texts.get(
                            "fault.fetch.unwritable",
                            part.file(),
                            String.valueOf(full.getMessage())),
                    full);
        }
        if (total >= 0 && bytes != total) {
            throw cut(new IOException(bytes + " of " + total + " bytes"));
        }
    }

    private List<ByteBuffer> next(BodyQueue body) throws IOException, CancelledException {
        try {
            return body.next(cancellation);
        } catch (IOException broken) {
            throw cut(broken);
        }
    }

    private CutException cut(IOException cause) throws IOException {
        URI address = file.address();
        String bytes = ByteCount.text(part.bytes());
        return new CutException(
                part.origin().isPresent()
                        ? Texts.get("fault.fetch.cut-go-on", address.getHost(), bytes, file.name())
                        : Texts.get("fault.fetch.cut", address.getHost(), bytes, file.name()),
                cause);
    }
}
