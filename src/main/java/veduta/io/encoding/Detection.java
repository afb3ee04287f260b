package veduta.io.encoding;

/**
 * How likely it is that a file is of one encoding.
 *
 * @param key key of the encoding
 * @param score 0 (impossible) to 1 (certain)
 * @param reason why, in words for people
 */
public record Detection(String key, double score, String reason) {
    /** Checks the range of the score. */
    public Detection {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A score lies in 0..1, not " + score + ".");
        }
    }

    static Detection impossible(String key, String reason) {
        return new Detection(key, 0, reason);
    }
}
