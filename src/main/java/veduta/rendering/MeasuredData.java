package veduta.rendering;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import veduta.api.evaluation.EvaluationService;
import veduta.image.Size;

/**
 * The pairs of an evaluation as one number, by which another evaluation can be seen to have had the
 * same: SHA-256 of their names, sizes, labels and photos, as they were measured and in that order.
 */
final class MeasuredData {
    private final MessageDigest digest;

    MeasuredData() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    void add(EvaluationService.Sample sample) {
        Size size = sample.layout().size();
        digest.update(sample.name().getBytes(StandardCharsets.UTF_8));
        digest.update(
                ByteBuffer.allocate(1 + 2 * Integer.BYTES)
                        .put((byte) 0)
                        .putInt(size.width())
                        .putInt(size.height())
                        .flip());
        digest.update(sample.layout().toBytes());
        digest.update(sample.photo().toBytes());
    }

    /** In lower-case hexadecimal, of all pairs so far. */
    String digest() {
        try {
            MessageDigest now = (MessageDigest) digest.clone();
            return HexFormat.of().formatHex(now.digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("Java's own digests can be copied.", impossible);
        }
    }
}
