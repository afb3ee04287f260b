package veduta.ml.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.api.model.NetworkOptions;
import veduta.app.Registries;
import veduta.image.Size;

/** How much of their edges trained networks write over. */
class NetworkBorderTest {
    private static final Architectures ARCHITECTURES = Registries.usual().architectures();

    @ParameterizedTest
    @CsvSource({
        "crn, 2",
        "full-resolution, 2",
        "encoder-decoder, 1",
        "pix2pix, 1",
        "gan-segmentation, 1"
    })
    void border_architectures_isAsWideAsPaddingLeavesLines(String architecture, int widest)
            throws Exception {
        Network network =
                ARCHITECTURES.network(
                        ARCHITECTURES
                                .of(architecture)
                                .config(
                                        new NetworkOptions(
                                                "cityscapes",
                                                19,
                                                1,
                                                new Size(512, 256),
                                                List.of())));
        assertEquals(widest, network.border(new Size(512, 256)));
        assertEquals(widest, network.border(new Size(128, 256)));
        assertEquals(1, network.border(new Size(128, 64)));
        assertEquals(0, network.border(new Size(128, 32)));
    }
}
