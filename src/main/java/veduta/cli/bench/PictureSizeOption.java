package veduta.cli.bench;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import veduta.image.Size;

/** The option that says how large the pictures are that are measured. */
final class PictureSizeOption {
    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size of the pictures (default: the network's own)")
    private @Nullable Size size;

    /** The size, if it is given. */
    Optional<Size> size() {
        return Optional.ofNullable(size);
    }
}
