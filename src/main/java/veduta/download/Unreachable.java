package veduta.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import veduta.text.Texts;

/** Why a server does not give a file, in words. */
final class Unreachable {
    private static final int REDIRECTED = 300;
    private static final int REFUSED = 400;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int BROKEN = 500;

    private Unreachable() {}

    /** For a failure before any answer. */
    static FetchException of(URI address, @Nullable Throwable failure) {
        String host = address.getHost();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return new FetchException(
                        Texts.get("fault.fetch.not-safe", host, String.valueOf(cause.getMessage())),
                        cause);
            }
            if (cause instanceof HttpTimeoutException) {
                return new FetchException(Texts.get("fault.fetch.no-answer", host), cause);
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException) {
                return new FetchException(Texts.get("fault.fetch.unreachable", host), cause);
            }
        }
        IOException unknown = new IOException(String.valueOf(failure), failure);
        return new CutException(Texts.get("fault.fetch.broke", host), unknown);
    }

    /** For an answer without the file. */
    static FetchException refused(URI address, int status) {
        if (status == NOT_FOUND || status == GONE) {
            return new FetchException(Texts.get("fault.fetch.not-there", address, status));
        }
        if (status == UNAUTHORISED || status == FORBIDDEN) {
            return new FetchException(Texts.get("fault.fetch.not-public", address, status));
        }
        if (status >= BROKEN) {
            return new FetchException(Texts.get("fault.fetch.trouble", address.getHost(), status));
        }
        if (status >= REDIRECTED && status < REFUSED) {
            return new FetchException(Texts.get("fault.fetch.elsewhere", address, status));
        }
        return new FetchException(Texts.get("fault.fetch.answered", address, status));
    }
}
