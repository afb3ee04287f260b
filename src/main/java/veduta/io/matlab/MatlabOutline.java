package veduta.io.matlab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.io.raster.FileFormatException;

/**
 * The numeric variables of a MATLAB file, without their content.
 *
 * @param isHdf5 whether the file is of version 7.3
 * @param variables in file order
 */
public record MatlabOutline(boolean isHdf5, List<MatlabVariable> variables) {
    /** Takes a copy. */
    public MatlabOutline {
        variables = List.copyOf(variables);
    }

    /**
     * Reads the headings.
     *
     * @param isHdf5 whether the file is of version 7.3
     * @throws FileFormatException if the file is damaged
     * @throws IOException if it cannot be read
     */
    public static MatlabOutline of(Path file, boolean isHdf5) throws IOException {
        return new MatlabOutline(
                isHdf5,
                isHdf5 ? new Hdf5Labels(file).variables() : new Mat5Matrices(file).variables());
    }

    /** The variable of this name, if there is one. */
    public Optional<MatlabVariable> find(String name) {
        return variables.stream().filter(v -> v.name().equals(name)).findFirst();
    }
}
