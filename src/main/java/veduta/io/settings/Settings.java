package veduta.io.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What the program remembers of a user from one start to the next.
 *
 * @param theme colours of the window
 * @param window where it stood; empty before the first time
 * @param dividers positions of the dividers between panels by name, each 0..1
 * @param recentFiles files opened or saved last, the latest first, at most {@link #MAX_RECENT};
 *     they may be gone
 * @param lastFolder folder of the last file dialog
 * @param lastSession what was open when the program ended
 * @param models names of the models chosen last, by key of the palette
 * @param renderMoment when a painted layout is rendered
 * @param device where is computed: {@code auto}, {@code cpu} or {@code gpu}
 * @param precision in which number format: {@code auto}, {@code float32} and so on
 * @param brushSizePx diameter of the brush in layout pixels, 1 to {@link #MAX_BRUSH_PX}
 * @param historyMegabytes memory for undo, {@link #MIN_HISTORY_MB} to {@link #MAX_HISTORY_MB}
 * @param training what was chosen last of a new training, by name
 */
public record Settings(
        Theme theme,
        Optional<WindowPlace> window,
        Map<String, Double> dividers,
        List<Path> recentFiles,
        Optional<Path> lastFolder,
        LastSession lastSession,
        Map<String, String> models,
        RenderMoment renderMoment,
        String device,
        String precision,
        int brushSizePx,
        int historyMegabytes,
        Map<String, String> training) {
    /** The largest number of recent files. */
    public static final int MAX_RECENT = 12;

    /** The largest brush. */
    public static final int MAX_BRUSH_PX = 400;

    /** The least memory for undo in megabytes. */
    public static final int MIN_HISTORY_MB = 8;

    /** The most memory for undo in megabytes. */
    public static final int MAX_HISTORY_MB = 4096;

    /** What holds before the user has chosen anything. */
    public static final Settings DEFAULT =
            new Settings(
                    Theme.SYSTEM,
                    Optional.empty(),
                    Map.of(),
                    List.of(),
                    Optional.empty(),
                    LastSession.FIRST,
                    Map.of(),
                    RenderMoment.PAUSE,
                    "auto",
                    "auto",
                    24,
                    64,
                    Map.of());

    /** Takes copies and checks the ranges. */
    public Settings {
        dividers = Map.copyOf(dividers);
        recentFiles = List.copyOf(recentFiles);
        models = Map.copyOf(models);
        training = Map.copyOf(training);
        if (recentFiles.size() > MAX_RECENT) {
            throw new IllegalArgumentException("There are too many recent files.");
        }
        if (brushSizePx < 1 || brushSizePx > MAX_BRUSH_PX) {
            throw new IllegalArgumentException("A brush cannot have " + brushSizePx + " pixels.");
        }
        if (historyMegabytes < MIN_HISTORY_MB || historyMegabytes > MAX_HISTORY_MB) {
            throw new IllegalArgumentException(
                    "Undo cannot have " + historyMegabytes + " megabytes.");
        }
        if (dividers.values().stream().anyMatch(position -> !(position >= 0 && position <= 1))) {
            throw new IllegalArgumentException("A divider lies in 0..1.");
        }
    }

    /** Some settings under change. */
    private static final class Draft {
        private Theme theme;
        private Optional<WindowPlace> window;
        private Map<String, Double> dividers;
        private List<Path> recentFiles;
        private Optional<Path> lastFolder;
        private LastSession lastSession;
        private Map<String, String> models;
        private RenderMoment renderMoment;
        private String device;
        private String precision;
        private int brushSizePx;
        private int historyMegabytes;
        private Map<String, String> training;

        Draft(Settings from) {
            theme = from.theme;
            window = from.window;
            dividers = from.dividers;
            recentFiles = from.recentFiles;
            lastFolder = from.lastFolder;
            lastSession = from.lastSession;
            models = from.models;
            renderMoment = from.renderMoment;
            device = from.device;
            precision = from.precision;
            brushSizePx = from.brushSizePx;
            historyMegabytes = from.historyMegabytes;
            training = from.training;
        }

        Settings settings() {
            return new Settings(
                    theme,
                    window,
                    dividers,
                    recentFiles,
                    lastFolder,
                    lastSession,
                    models,
                    renderMoment,
                    device,
                    precision,
                    brushSizePx,
                    historyMegabytes,
                    training);
        }
    }

    private Settings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** The same with other colours. */
    public Settings withTheme(Theme changed) {
        return with(draft -> draft.theme = changed);
    }

    /** The same with the window elsewhere. */
    public Settings withWindow(WindowPlace changed) {
        return with(draft -> draft.window = Optional.of(changed));
    }

    /** The same with a divider elsewhere, 0..1. */
    public Settings withDivider(String name, double position) {
        Map<String, Double> changed = new TreeMap<>(dividers);
        changed.put(name, position);
        return with(draft -> draft.dividers = changed);
    }

    /** The same with this file first among the recent ones; the oldest may fall out. */
    public Settings withRecentFile(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        List<Path> changed = new ArrayList<>(recentFiles);
        changed.remove(whole);
        changed.add(0, whole);
        return withRecentFiles(changed.subList(0, Math.min(changed.size(), MAX_RECENT)));
    }

    /** The same without this recent file. */
    public Settings withoutRecentFile(Path file) {
        List<Path> changed = new ArrayList<>(recentFiles);
        changed.remove(file.toAbsolutePath().normalize());
        return withRecentFiles(changed);
    }

    /** The same with other recent files. */
    public Settings withRecentFiles(List<Path> changed) {
        return with(draft -> draft.recentFiles = changed);
    }

    /** The same with another folder for file dialogs. */
    public Settings withLastFolder(Path changed) {
        return with(draft -> draft.lastFolder = Optional.of(changed));
    }

    /** The same with something else open at the end. */
    public Settings withLastSession(LastSession changed) {
        return with(draft -> draft.lastSession = changed);
    }

    /** The same with another model for a palette. */
    public Settings withModel(String paletteKey, String model) {
        Map<String, String> changed = new TreeMap<>(models);
        changed.put(paletteKey, model);
        return with(draft -> draft.models = changed);
    }

    /** The same with renders at another moment. */
    public Settings withRenderMoment(RenderMoment changed) {
        return with(draft -> draft.renderMoment = changed);
    }

    /** The same with another device and number format. */
    public Settings withEngine(String newDevice, String newPrecision) {
        return with(
                draft -> {
                    draft.device = newDevice;
                    draft.precision = newPrecision;
                });
    }

    /** The same with another brush, 1 to {@link #MAX_BRUSH_PX}. */
    public Settings withBrushSizePx(int changed) {
        return with(draft -> draft.brushSizePx = changed);
    }

    /** The same with other memory for undo in megabytes. */
    public Settings withHistoryMegabytes(int changed) {
        return with(draft -> draft.historyMegabytes = changed);
    }

    /** The same with other choices of a new training. */
    public Settings withTraining(Map<String, String> changed) {
        return with(draft -> draft.training = Map.copyOf(changed));
    }
}
