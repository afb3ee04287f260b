package veduta.api.model;

/**
 * A whole number that can be chosen of new networks of some kind, beside what all kinds have.
 *
 * @param key its key in {@link NetworkOptions#settings}
 * @param usual the number unless another is chosen
 * @param most the largest; the smallest is 0
 */
public record NetworkSetting(String key, int usual, int most) {}
