package veduta.download;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;

/**
 * The body of an answer, taken piece by piece by a thread that can be asked to stop at any moment
 * and does not wait for ever; a plain input stream can do neither.
 */
final class BodyQueue implements HttpResponse.BodySubscriber<BodyQueue> {
    private static final long LOOK_MILLIS = 100;
    private static final long SILENT_MILLIS = 60_000;

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<BodyQueue> body = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription subscription;

    /** Bytes, or an end in peace or by a failure. */
    private record Piece(List<ByteBuffer> bytes, boolean last, @Nullable Throwable failure) {}

    /**
     * The next bytes; empty at the end.
     *
     * @throws IOException if the connection broke or is silent for a minute
     */
    List<ByteBuffer> next(Cancellation cancellation) throws IOException, CancelledException {
        for (long waited = 0; waited < SILENT_MILLIS; waited += LOOK_MILLIS) {
            cancellation.check();
            Piece piece = poll();
            if (piece == null) {
                continue;
            }
            if (piece.failure() != null) {
                throw new IOException(piece.failure());
            }
            if (piece.last()) {
                return List.of();
            }
            Flow.Subscription more = subscription;
            if (more != null) {
                more.request(1);
            }
            return piece.bytes();
        }
        throw new HttpTimeoutException("Nothing came for a minute.");
    }

    private @Nullable Piece poll() throws CancelledException {
        try {
            return pieces.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /** Wants no more. */
    void stop() {
        Flow.Subscription present = subscription;
        if (present != null) {
            present.cancel();
        }
    }

    @Override
    public CompletionStage<BodyQueue> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription offered) {
        subscription = offered;
        body.complete(this);
        offered.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        pieces.add(new Piece(bytes, false, null));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece(List.of(), true, failure));
        body.complete(this);
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece(List.of(), true, null));
        body.complete(this);
    }
}
