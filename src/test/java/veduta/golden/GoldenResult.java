package veduta.golden;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One result.
 *
 * @param digest SHA-256 of all values
 * @param means of pictures, the means of 4x8 blocks of every channel of every picture, 0..255; of
 *     tensors, mean and root of the mean square of each
 */
record GoldenResult(String digest, List<Double> means) {
    private static final int ROWS = 4;
    private static final int COLUMNS = 8;
    private static final int A_LINE = 8;

    GoldenResult {
        means = List.copyOf(means);
    }

    /**
     * The result of a render.
     *
     * @param shape pictures, height, width and 3 channels
     */
    static GoldenResult ofPictures(List<Long> shape, float[] values) throws Exception {
        int height = Math.toIntExact(shape.get(1));
        int width = Math.toIntExact(shape.get(2));
        int pictures = Math.toIntExact(shape.get(0));
        double[] sums = new double[pictures * ROWS * COLUMNS * 3];
        int[] counts = new int[sums.length];
        for (int i = 0; i < values.length; i++) {
            int pixel = i / 3;
            int x = pixel % width;
            int y = pixel / width % height;
            int picture = pixel / width / height;
            int block = (picture * ROWS + y * ROWS / height) * COLUMNS + x * COLUMNS / width;
            sums[3 * block + i % 3] += values[i];
            counts[3 * block + i % 3]++;
        }
        List<Double> means = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            means.add(rounded(sums[i] / counts[i]));
        }
        return new GoldenResult(digest(Map.of("", values)), means);
    }

    /** The result of a training. */
    static GoldenResult ofTensors(Map<String, float[]> tensors) throws Exception {
        List<Double> means = new ArrayList<>();
        for (float[] values : new TreeMap<>(tensors).values()) {
            double sum = 0;
            double squares = 0;
            for (float value : values) {
                sum += value;
                squares += (double) value * value;
            }
            means.add(rounded(sum / values.length));
            means.add(rounded(Math.sqrt(squares / values.length)));
        }
        return new GoldenResult(digest(tensors), means);
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.7g", value));
    }

    private static String digest(Map<String, float[]> tensors) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (Map.Entry<String, float[]> each : new TreeMap<>(tensors).entrySet()) {
            sha.update(each.getKey().getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * each.getValue().length);
            bytes.asFloatBuffer().put(each.getValue());
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** The largest difference of two means; infinite if there are more of one than of the other. */
    double farthest(GoldenResult other) {
        if (means.size() != other.means.size()) {
            return Double.POSITIVE_INFINITY;
        }
        double farthest = 0;
        for (int i = 0; i < means.size(); i++) {
            farthest = Math.max(farthest, Math.abs(means.get(i) - other.means.get(i)));
        }
        return farthest;
    }

    /** The lines that {@link #parse} reads. */
    List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        lines.add(name + " " + digest);
        for (int i = 0; i < means.size(); i += A_LINE) {
            StringBuilder line = new StringBuilder();
            for (double mean : means.subList(i, Math.min(means.size(), i + A_LINE))) {
                line.append(' ').append(mean);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Results by name. */
    static Map<String, GoldenResult> parse(List<String> lines) {
        Map<String, GoldenResult> results = new TreeMap<>();
        String[] head = {"", ""};
        for (String line : lines) {
            boolean begins = !line.startsWith(" ");
            String[] words = line.strip().split(" ");
            if (begins) {
                head = words;
                results.put(head[0], new GoldenResult(head[1], List.of()));
            } else {
                GoldenResult before = results.get(head[0]);
                List<Double> means = new ArrayList<>(before.means);
                Arrays.stream(words).map(Double::valueOf).forEach(means::add);
                results.put(head[0], new GoldenResult(head[1], means));
            }
        }
        return results;
    }
}
