package veduta.cli.bench;

import com.google.gson.JsonNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.CostEstimate;
import veduta.cli.support.Answer;
import veduta.cli.support.Spread;
import veduta.image.Size;
import veduta.ml.architecture.NetworkCosts;

/**
 * What was measured of a network in one number format.
 *
 * @param used options with the format in fact used
 * @param foretold memory that a process with this format alone, or the graphics card, is foretold
 *     to need
 * @param likeness of the pictures to those of the first format, in decibels; no number for the
 *     first, and where some values are none
 */
record PrecisionFigures(
        NetworkCosts costs,
        Size picture,
        EngineOptions used,
        Spread seconds,
        CostEstimate foretold,
        double likeness) {
    /** Its name and times. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("precision", used.precision().name().toLowerCase(Locale.ROOT));
        told.put("medianSeconds", Answer.rounded(seconds.median()));
        told.put("minSeconds", Answer.rounded(seconds.min()));
        told.put("maxSeconds", Answer.rounded(seconds.max()));
        return told;
    }

    /** What the forecast is called: it is of the process, or of the graphics card. */
    String foretoldKey() {
        return foretold.device() == ComputeDevice.GPU
                ? "cardMegabytesAtLeast"
                : "predictedMegabytes";
    }

    /** The forecast. */
    double foretoldMegabytes() {
        return Answer.megabytes(foretold.peakBytes());
    }

    /** What the hardware needs at the least; measures it. */
    Map<String, Object> floor() throws SynthesisException {
        return RooflineLimit.told(costs, picture, used, seconds.median());
    }

    /**
     * Several formats beside the first. The process has all of them, so its peak is nobody's, and
     * only the forecasts are told.
     */
    static List<Map<String, Object>> compared(List<PrecisionFigures> formats)
            throws SynthesisException {
        double first = formats.get(0).seconds().median();
        List<Map<String, Object>> compared = new ArrayList<>();
        for (PrecisionFigures format : formats) {
            Map<String, Object> told = format.told();
            told.put("ratio", Answer.rounded(format.seconds().median() / first));
            boolean known = format.likeness() > Double.NEGATIVE_INFINITY;
            told.put("likenessDb", known ? Answer.decibels(format.likeness()) : JsonNull.INSTANCE);
            told.put(format.foretoldKey(), format.foretoldMegabytes());
            told.put("floor", format.floor());
            compared.add(told);
        }
        return compared;
    }
}
