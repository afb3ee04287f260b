package veduta.api.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import veduta.image.RgbImage;

/**
 * Which photos a model was trained on, each identified by the first 48 bits of the SHA-256 of its
 * decoded pixels. A model carries them, so that an evaluation can recognise pairs that it was
 * trained on, under whatever name and in whatever lossless file they lie.
 *
 * @param all eight characters for each photo
 * @param isWhole whether these are all; a model may have been begun from one that names none
 */
public record PhotoDigests(Set<String> all, boolean isWhole) {
    /** What a model calls them in its provenance. */
    public static final String KEY = "seen";

    /** No photo at all. */
    public static final PhotoDigests NONE = new PhotoDigests(Set.of(), true);

    /** Nothing is known. */
    public static final PhotoDigests UNKNOWN = new PhotoDigests(Set.of(), false);

    private static final String AND_OTHERS = "+";
    private static final int BYTES = 6;
    private static final int CHARACTERS = 8;

    /** Takes a copy. */
    public PhotoDigests {
        all = Set.copyOf(all);
    }

    /** What a provenance says of them. */
    public static PhotoDigests in(Map<String, String> provenance) {
        return read(provenance.get(KEY));
    }

    private static PhotoDigests read(@Nullable String text) {
        if (text == null) {
            return UNKNOWN;
        }
        Set<String> found = new TreeSet<>();
        for (int i = 0; i + CHARACTERS <= text.length(); i += CHARACTERS) {
            found.add(text.substring(i, i + CHARACTERS));
        }
        return new PhotoDigests(found, !text.endsWith(AND_OTHERS));
    }

    /** The same as a provenance has it: one after the other in order, and a plus if not all. */
    public String text() {
        return String.join("", new TreeSet<>(all)) + (isWhole ? "" : AND_OTHERS);
    }

    /** Whether this photo is among them. */
    public boolean contain(RgbImage photo) {
        return all.contains(of(photo));
    }

    /** The digest of one photo. */
    public static String of(RgbImage photo) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((photo.size() + ":").getBytes(StandardCharsets.UTF_8));
            byte[] whole = digest.digest(photo.toBytes());
            byte[] first = Arrays.copyOf(whole, BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(first);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
