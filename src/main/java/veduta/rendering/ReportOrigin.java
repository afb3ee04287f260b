package veduta.rendering;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import veduta.tensorfile.FileDigest;
import veduta.tensorfile.WeightsException;

/**
 * Where the figures of a report come from.
 *
 * @param date when they were measured
 * @param command the command that measured them, or in words what else did
 * @param data the folder of the pairs
 * @param models the models with their digests
 */
public record ReportOrigin(Instant date, String command, Path data, List<Model> models) {
    /** Takes a copy of the list. */
    public ReportOrigin {
        models = List.copyOf(models);
    }

    /**
     * A model that was measured.
     *
     * @param name its name
     * @param digest SHA-256 of its file in lower-case hexadecimal
     */
    public record Model(String name, String digest) {
        /** A model and its file; a digest that cannot be had is unknown. */
        public static Model of(String name, Path file) {
            try {
                return new Model(name, FileDigest.sha256(file));
            } catch (WeightsException unreadable) {
                return new Model(name, "unknown");
            }
        }
    }

    /** Puts it on a page, with what is known of the program itself. */
    void on(ReportPage page, String dataDigest) {
        page.head("Origin", "");
        page.row("Date", date.truncatedTo(ChronoUnit.SECONDS).toString());
        page.row("Version", version());
        page.row("Command", command);
        page.row("Data folder", data.toString());
        page.row("SHA-256 of the measured pairs", dataDigest);
        for (Model model : models) {
            page.row("SHA-256 of the model " + model.name(), model.digest());
        }
        page.end();
    }

    private static String version() {
        String version = ReportOrigin.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
