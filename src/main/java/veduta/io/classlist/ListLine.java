package veduta.io.classlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One class of a list.
 *
 * @param name as the file has it
 * @param rgb colour as {@code 0xRRGGBB}, or -1
 * @param number what stands for it in pictures, or -1
 */
record ListLine(String name, int rgb, int number) {
    /** The name of Roboflow's files. */
    static final String ROBOFLOW_FILE = "_classes.csv";

    private static final Pattern CVAT =
            Pattern.compile("([^:]+):(\\d{1,3}),(\\d{1,3}),(\\d{1,3})(:.*)?");
    private static final Pattern CAMVID =
            Pattern.compile("(\\d{1,3})[ ,\\t]+(\\d{1,3})[ ,\\t]+(\\d{1,3})[ ,\\t]+(.+)");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,5})\\s*,\\s*(.+)");

    /** The classes of a text of CVAT's, CamVid's or labelme's form. */
    static List<ListLine> ofText(String text) {
        List<ListLine> entries = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#") && !line.equals("__ignore__")) {
                entries.add(of(line));
            }
        }
        return entries;
    }

    /** The classes of Roboflow's table; none if it is a table of something else. */
    static List<ListLine> ofRoboflow(String text) {
        List<ListLine> entries = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        if (lines.isEmpty() || !lines.get(0).toLowerCase(Locale.ROOT).contains("pixel value")) {
            return entries;
        }
        for (String line : lines.subList(1, lines.size())) {
            Matcher parts = NUMBERED.matcher(line);
            if (parts.matches()) {
                entries.add(
                        new ListLine(parts.group(2).strip(), -1, Integer.parseInt(parts.group(1))));
            }
        }
        return entries;
    }

    private static ListLine of(String line) {
        Matcher cvat = CVAT.matcher(line);
        if (cvat.matches()) {
            return new ListLine(cvat.group(1).strip(), rgb(cvat, 2), -1);
        }
        Matcher camvid = CAMVID.matcher(line);
        if (camvid.matches()) {
            return new ListLine(camvid.group(4).strip(), rgb(camvid, 1), -1);
        }
        return new ListLine(line, -1, -1);
    }

    private static int rgb(Matcher matcher, int group) {
        int rgb = 0;
        for (int i = 0; i < 3; i++) {
            rgb = rgb << 8 | Math.min(255, Integer.parseInt(matcher.group(group + i)));
        }
        return rgb;
    }
}
