package veduta.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

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
                        "No safe connection to " + host + " (" + cause.getMessage() + ").", cause);
            }
            if (cause instanceof HttpTimeoutException) {
                return new FetchException(host + " does not answer; try again later.", cause);
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException) {
                return new FetchException(
                        host + " cannot be reached; check the network connection and try again.",
                        cause);
            }
        }
        IOException unknown = new IOException(String.valueOf(failure), failure);
        return new CutException(
                "The connection to " + host + " broke before it gave an answer; try again.",
                unknown);
    }

    /** For an answer without the file. */
    static FetchException refused(URI address, int status) {
        if (status == NOT_FOUND || status == GONE) {
            return new FetchException(
                    address + " does not exist (" + status + "); the file may have moved.");
        }
        if (status == UNAUTHORISED || status == FORBIDDEN) {
            return new FetchException(
                    address + " is not for everyone (" + status + "); name another place.");
        }
        if (status >= BROKEN) {
            return new FetchException(
                    address.getHost() + " is in trouble (" + status + "); try again later.");
        }
        if (status >= REDIRECTED && status < REFUSED) {
            return new FetchException(
                    address + " leads elsewhere in a way that is not followed (" + status + ").");
        }
        return new FetchException(address + " was answered with " + status + ", not the file.");
    }
}
