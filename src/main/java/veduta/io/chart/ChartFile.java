package veduta.io.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import veduta.image.Size;
import veduta.io.photo.Photos;
import veduta.storage.AtomicFile;

/** Writes charts: as SVG, or in pixels as PNG. */
public final class ChartFile {
    private ChartFile() {}

    /** Whether charts are written in the format that a name ends in. */
    public static boolean isKnown(Path file) {
        return isSvg(file) || lower(file).endsWith(".png");
    }

    private static boolean isSvg(Path file) {
        return lower(file).endsWith(".svg");
    }

    private static String lower(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes a chart; the same chart gives the same SVG everywhere, and the same PNG where the
     * fonts are the same.
     *
     * @param size in pixels
     * @throws IOException if the file cannot be written, or its name has another ending
     */
    public static void write(Path file, LineChart chart, Size size) throws IOException {
        ChartDrawing drawing = new ChartDrawing(chart, size);
        if (isSvg(file)) {
            SvgCanvas canvas = new SvgCanvas(size);
            drawing.on(canvas);
            byte[] bytes = canvas.text().getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(file, out -> out.write(bytes));
            return;
        }
        try (RasterCanvas canvas = new RasterCanvas(size)) {
            drawing.on(canvas);
            new Photos().write(file, canvas.picture());
        }
    }
}
