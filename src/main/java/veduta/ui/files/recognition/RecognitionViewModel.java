package veduta.ui.files.recognition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import veduta.io.DroppedFile;
import veduta.io.FileKind;
import veduta.io.encoding.Detection;
import veduta.io.encoding.Encoding;
import veduta.io.encoding.EncodingCatalog;
import veduta.io.encoding.Guess;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * Reports what the last file was read as, and lets the user overrule it: with any other encoding
 * that is possible, the likeliest first, and where it leaves a choice with any palette.
 */
public final class RecognitionViewModel {
    private Reopener reopener = (file, encodingKey, paletteKey) -> {};
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper choosesPalette = new ReadOnlyBooleanWrapper(false);
    private final ObservableList<EncodingChoice> encodings = FXCollections.observableArrayList();
    private final ObservableList<Palette> palettes = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable EncodingChoice> encoding = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Palette> palette = new SimpleObjectProperty<>();
    private @Nullable DroppedFile file;
    private final ReadOnlyBooleanWrapper offersLayout = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper offersClasses = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable EncodingChoice> next =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Consumer<Path> layoutWanted;
    private @Nullable Runnable classesWanted;
    private @Nullable Runnable showAgain;
    private boolean filling;

    /** Reads a file in another way. */
    @FunctionalInterface
    public interface Reopener {
        /**
         * The user has chosen.
         *
         * @param encodingKey encoding to read it as; empty to take it for a photo
         * @param paletteKey palette to read it into; empty for the encoding's own
         */
        void read(DroppedFile file, Optional<String> encodingKey, Optional<String> paletteKey);
    }

    /**
     * What was read.
     *
     * @param file the file with all that it may be
     * @param encodingKey the encoding it was read as; empty if it was taken for a photo
     * @param palette the palette it was read into; empty for a photo
     * @param movedPixels number of pixels whose value the encoding does not know
     */
    public record Reading(
            DroppedFile file,
            Optional<String> encodingKey,
            Optional<Palette> palette,
            long movedPixels) {}

    /** Shows nothing yet. */
    public RecognitionViewModel() {
        encoding.addListener((property, old, now) -> encodingChosen(now));
        palette.addListener((property, old, now) -> paletteChosen(now));
    }

    /** Has files read in another way by {@code listener}. */
    public void onReopen(Reopener listener) {
        reopener = listener;
    }

    /** Whether there is something to report. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What the file was read as. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** Why it was read so. */
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** All ways to read the file, the likeliest first. */
    public ObservableList<EncodingChoice> encodings() {
        return encodings;
    }

    /** The way it was read; setting another one reads it again. */
    public ObjectProperty<@Nullable EncodingChoice> encodingProperty() {
        return encoding;
    }

    /** Palettes that can be chosen. */
    public ObservableList<Palette> palettes() {
        return palettes;
    }

    /** The palette it was read into; setting another one reads it again. */
    public ObjectProperty<@Nullable Palette> paletteProperty() {
        return palette;
    }

    /** Whether the encoding leaves a choice of palette. */
    public ReadOnlyBooleanProperty choosesPaletteProperty() {
        return choosesPalette.getReadOnlyProperty();
    }

    /** Offers to make a layout of a photo; {@code listener} gets its file. */
    public void onLayoutWanted(Consumer<Path> listener) {
        layoutWanted = listener;
    }

    /** Whether a layout can be made of the photo that is shown. */
    public ReadOnlyBooleanProperty offersLayoutProperty() {
        return offersLayout.getReadOnlyProperty();
    }

    /** Has a layout made of the photo. */
    public void makeLayout() {
        if (offersLayout.get() && layoutWanted != null && file != null) {
            layoutWanted.accept(file.path());
        }
    }

    /** Offers to show class by class what was read. */
    public void onClassesWanted(Runnable listener) {
        classesWanted = listener;
    }

    /** Whether there are classes to show. */
    public ReadOnlyBooleanProperty offersClassesProperty() {
        return offersClasses.getReadOnlyProperty();
    }

    /** Has the classes shown, each of which can be made another. */
    public void showClasses() {
        if (offersClasses.get() && classesWanted != null) {
            classesWanted.run();
        }
    }

    /** The likeliest other way, where the one it was read is not clear; else null. */
    public ReadOnlyObjectProperty<@Nullable EncodingChoice> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /** Has the file read in the likeliest other way, with the palette that fits that one best. */
    public void readAsNext() {
        EncodingChoice offered = next.get();
        if (offered != null) {
            encoding.set(offered);
        }
    }

    /** Reports what was read, with the encodings and palettes that there are now. */
    public void show(Reading reading, EncodingCatalog known, List<Palette> all) {
        filling = true;
        file = reading.file();
        showAgain = () -> show(reading, known, all);
        List<EncodingChoice> ways = ways(reading.file(), known);
        String key = reading.encodingKey().orElse("");
        encodings.setAll(ways);
        encoding.set(ways.stream().filter(way -> way.key().equals(key)).findFirst().orElse(null));
        palettes.setAll(all);
        palette.set(reading.palette().orElse(null));
        EncodingChoice chosen = encoding.get();
        choosesPalette.set(chosen != null && chosen.choosesPalette());
        offersClasses.set(classesWanted != null && reading.palette().isPresent());
        offersLayout.set(layoutWanted != null && reading.encodingKey().isEmpty());
        next.set(runnerUp(reading, chosen).orElse(null));
        sentence.set(sentence(reading, chosen));
        reason.set(chosen == null ? "" : chosen.reason());
        shown.set(true);
        filling = false;
    }

    private static List<EncodingChoice> ways(DroppedFile file, EncodingCatalog known) {
        List<EncodingChoice> ways = new ArrayList<>();
        if (file.kind() == FileKind.PHOTO) {
            ways.add(new EncodingChoice("", Texts.get("recognition.photo"), file.reason(), false));
        }
        for (Detection detection : file.encodings()) {
            known.find(detection.key()).ifPresent(each -> ways.add(way(each, detection)));
        }
        return ways;
    }

    private static EncodingChoice way(Encoding encoding, Detection detection) {
        return new EncodingChoice(
                encoding.key(), encoding.title(), detection.reason(), encoding.choosesPalette());
    }

    private String sentence(Reading reading, @Nullable EncodingChoice chosen) {
        Path name = reading.file().path().getFileName();
        if (chosen == null || chosen.isPhoto() || reading.palette().isEmpty()) {
            return Texts.get("recognition.asPhoto", name);
        }
        String title = reading.palette().get().title();
        String read =
                reading.movedPixels() == 0
                        ? Texts.get("recognition.read", name, chosen.title(), title)
                        : Texts.get(
                                "recognition.readMoved",
                                name,
                                chosen.title(),
                                title,
                                reading.movedPixels());
        EncodingChoice other = next.get();
        return other == null ? read : Texts.get("recognition.next", read, other.title());
    }

    /**
     * The likeliest other way, where the one it was read is a guess or no likelier: after a change,
     * that is the way back.
     */
    private Optional<EncodingChoice> runnerUp(Reading reading, @Nullable EncodingChoice chosen) {
        if (chosen == null || chosen.isPhoto()) {
            return Optional.empty();
        }
        List<Detection> all = reading.file().encodings();
        double taken =
                all.stream()
                        .filter(each -> each.key().equals(chosen.key()))
                        .mapToDouble(Detection::score)
                        .findFirst()
                        .orElse(1);
        double least = taken < Guess.SURE ? Double.MIN_VALUE : taken - Guess.CLOSE;
        return all.stream()
                .filter(each -> !each.key().equals(chosen.key()) && each.score() >= least)
                .findFirst()
                .flatMap(
                        other ->
                                encodings.stream()
                                        .filter(way -> way.key().equals(other.key()))
                                        .findFirst());
    }

    private void encodingChosen(@Nullable EncodingChoice chosen) {
        DroppedFile present = file;
        if (!filling && chosen != null && present != null) {
            reopener.read(
                    present,
                    Optional.of(chosen.key()).filter(key -> !key.isEmpty()),
                    Optional.empty());
        }
    }

    private void paletteChosen(@Nullable Palette chosen) {
        DroppedFile present = file;
        EncodingChoice way = encoding.get();
        if (!filling && chosen != null && present != null && way != null && !way.isPhoto()) {
            reopener.read(present, Optional.of(way.key()), Optional.of(chosen.key()));
        }
    }

    /** What was chosen last could not be done: shows what was read before. */
    public void takeBack() {
        if (shown.get() && showAgain != null) {
            showAgain.run();
        }
    }

    /** Has nothing to report any more. */
    public void hide() {
        offersLayout.set(false);
        shown.set(false);
    }
}
