package veduta.io.palette;

import java.util.List;
import java.util.Map;

/** A JSON value that knows on which line of its file it begins. */
sealed interface JsonNode {
    /** The line on which the value begins, from 1. */
    int line();

    /** An object with its fields in file order. */
    record Fields(int line, Map<String, JsonNode> values) implements JsonNode {}

    /** An array. */
    record Items(int line, List<JsonNode> values) implements JsonNode {}

    /** A string. */
    record Text(int line, String value) implements JsonNode {}

    /** A whole number that fits an int. */
    record Whole(int line, int value) implements JsonNode {}

    /** A null. */
    record Nothing(int line) implements JsonNode {}

    /** A value that no palette holds: true, false, a fraction or a very large number. */
    record Other(int line) implements JsonNode {}
}
