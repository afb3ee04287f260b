package veduta.io.matlab;

import java.util.List;

/**
 * The heading of a numeric array in a MATLAB file.
 *
 * @param name of the variable
 * @param dimensions in MATLAB's order: rows, columns, and further ones
 */
public record MatlabVariable(String name, List<Long> dimensions) {
    /** Takes a copy. */
    public MatlabVariable {
        dimensions = List.copyOf(dimensions);
    }
}
