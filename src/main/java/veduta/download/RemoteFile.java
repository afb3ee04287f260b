package veduta.download;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import veduta.text.Texts;

/**
 * A file on a server.
 *
 * @param address where it lies, http or https
 * @param bytes about how long it is, to be reported beforehand; 0 if that is not known
 * @param checksum what it is checked by, where that is known
 */
public record RemoteFile(URI address, long bytes, Optional<Checksum> checksum) {
    /** The last part of the address. */
    public String name() {
        String path = String.valueOf(address.getPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * The file of the same name in another place.
     *
     * @param base folder on a server, as from {@link #base}
     */
    RemoteFile at(URI base) {
        String text = base.toString();
        return new RemoteFile(
                URI.create(text + (text.endsWith("/") ? "" : "/") + name()), bytes, checksum);
    }

    /**
     * Reads the address of a folder on a server.
     *
     * @throws FetchException if it is none
     */
    public static URI base(String text) throws FetchException {
        try {
            URI address = new URI(text.strip());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean known = scheme.equals("http") || scheme.equals("https");
            if (known && address.getHost() != null && address.getQuery() == null) {
                return address;
            }
        } catch (URISyntaxException broken) {
            throw notAnAddress(text);
        }
        throw notAnAddress(text);
    }

    private static FetchException notAnAddress(String text) {
        return new FetchException(Texts.get("fault.fetch.address", text));
    }
}
