package veduta.download;

/** The connection ended before the file did; what has come is kept. */
final class CutException extends FetchException {
    private static final long serialVersionUID = 1L;

    CutException(String message, Throwable cause) {
        super(message, cause);
    }
}
