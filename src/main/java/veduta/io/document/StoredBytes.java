package veduta.io.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** The unchanged bytes of a file that a document carries; immutable. */
public final class StoredBytes {
    private final byte[] bytes;

    private StoredBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static StoredBytes of(byte[] bytes) {
        return new StoredBytes(bytes.clone());
    }

    /** Keeps the array: only for callers that give it away. */
    static StoredBytes wrap(byte[] bytes) {
        return new StoredBytes(bytes);
    }

    /** How many bytes they are. */
    public int length() {
        return bytes.length;
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** A stream of the bytes from the first on. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
