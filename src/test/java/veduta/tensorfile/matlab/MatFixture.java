package veduta.tensorfile.matlab;

import java.io.IOException;
import java.nio.file.Path;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sink;
import us.hebi.matlab.mat.types.Sinks;
import us.hebi.matlab.mat.types.Struct;

/** Writes small MatConvNet networks, nested as the published VGG-19 is, with another library. */
public final class MatFixture {
    /** How many layers the published network has before its fully connected part. */
    public static final int LAYERS = 37;

    private MatFixture() {}

    /** The number that every kernel of a fixture holds at a place. */
    public static float value(int layer, int out, int in, int y, int x) {
        return layer * 1000 + out * 100 + in * 10 + y * 3 + x + 0.25f;
    }

    /**
     * Writes a network whose convolutions stand at the given layers, followed by a fully connected
     * one of 7x7.
     *
     * @param widths channels of each convolution; the first takes 3
     * @param older with the fields filters and biases instead of weights
     * @param deflate 0 for no compression, else 1..9
     */
    public static void write(Path file, int[] positions, int[] widths, boolean older, int deflate)
            throws IOException {
        Cell layers = Mat5.newCell(1, LAYERS + 1);
        for (int i = 0; i < LAYERS; i++) {
            layers.set(0, i, Mat5.newStruct().set("type", Mat5.newString("relu")));
        }
        int in = 3;
        for (int i = 0; i < positions.length; i++) {
            int[] lengths = {3, 3, in, widths[i]};
            layers.set(0, positions[i], layer(positions[i], lengths, older));
            in = widths[i];
        }
        layers.set(0, LAYERS, layer(LAYERS, new int[] {7, 7, in, 2}, older));
        Mat5File mat = Mat5.newMatFile();
        mat.addArray("meta", Mat5.newStruct().set("layers", Mat5.newString("not these")));
        mat.addArray("layers", layers);
        try (Sink sink = Sinks.newStreamingFile(file.toFile())) {
            Mat5.newWriter(sink).setDeflateLevel(deflate).writeMat(mat).flush();
        }
    }

    private static Struct layer(int layer, int[] lengths, boolean older) {
        Matrix kernel = Mat5.newMatrix(lengths, MatlabType.Single);
        for (int o = 0; o < lengths[3]; o++) {
            for (int i = 0; i < lengths[2]; i++) {
                for (int y = 0; y < lengths[0]; y++) {
                    for (int x = 0; x < lengths[1]; x++) {
                        kernel.setFloat(new int[] {y, x, i, o}, value(layer, o, i, y, x));
                    }
                }
            }
        }
        Matrix bias = Mat5.newMatrix(1, lengths[3], MatlabType.Single);
        for (int o = 0; o < lengths[3]; o++) {
            bias.setFloat(o, layer + o + 0.5f);
        }
        Struct struct = Mat5.newStruct().set("name", Mat5.newString("conv"));
        if (older) {
            return struct.set("filters", kernel).set("biases", bias);
        }
        Cell weights = Mat5.newCell(1, 2);
        weights.set(0, kernel);
        weights.set(1, bias);
        return struct.set("weights", weights).set("pad", Mat5.newScalar(1));
    }
}
