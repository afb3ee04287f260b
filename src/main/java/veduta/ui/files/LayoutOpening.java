package veduta.ui.files;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import veduta.io.DroppedFile;
import veduta.io.Recognition;
import veduta.io.encoding.DecodedLayout;
import veduta.io.encoding.Detection;
import veduta.io.encoding.Encoding;
import veduta.io.encoding.Guess;
import veduta.io.encoding.LayoutChoice;
import veduta.io.encoding.SourceFile;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.files.recognition.RecognitionViewModel;
import veduta.ui.files.recognition.RecognitionViewModel.Reading;

/** Opens recognised label maps, and asks how to read those that could be read in several ways. */
final class LayoutOpening implements FileOpener {
    /** An encoding that scores less is not offered before it is read. */
    private static final double LIKELY = 0.2;

    /** Encodings whose scores are nearer than this are asked about. */
    private static final double DOUBT = 0.1;

    private final FileServices services;
    private final FileActions files;
    private final RecognitionViewModel recognition;

    /**
     * Opens label maps.
     *
     * @param recognition shows what a file was read as
     */
    LayoutOpening(FileServices services, FileActions files, RecognitionViewModel recognition) {
        this.services = services;
        this.files = files;
        this.recognition = recognition;
    }

    /** Shows what a file was read as. */
    RecognitionViewModel recognition() {
        return recognition;
    }

    @Override
    public CompletableFuture<?> open(Recognition file) {
        Optional<String> encoding = encoding(file.file());
        if (encoding.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Optional<SourceFile> opened = file.content(SourceFile.class);
        Optional<String> palette = Optional.empty();
        if (opened.isPresent() && needsPalette(encoding.get(), opened.get())) {
            palette = choosePalette(file.file());
            if (palette.isEmpty()) {
                return CompletableFuture.completedFuture(null);
            }
        }
        LayoutChoice choice = new LayoutChoice(encoding, palette);
        return files.openLayout(
                        file.file().path(),
                        () ->
                                opened.isPresent()
                                        ? services.reader().read(opened.get(), choice)
                                        : services.reader().read(file.file().path(), choice),
                        false)
                .thenAccept(read -> show(file.file(), encoding.get(), read));
    }

    /** Reads the file that is open in another way; by now it may have changed. */
    CompletableFuture<?> openAgain(DroppedFile file, String encoding, Optional<String> palette) {
        LayoutChoice choice = new LayoutChoice(Optional.of(encoding), palette);
        return files.openLayout(
                        file.path(), () -> services.reader().read(file.path(), choice), true)
                .thenAccept(read -> show(file, encoding, read));
    }

    private void show(DroppedFile file, String encoding, Optional<DecodedLayout> read) {
        read.ifPresentOrElse(
                layout ->
                        recognition.show(
                                new Reading(
                                        file,
                                        Optional.of(encoding),
                                        Optional.of(layout.palette()),
                                        layout.movedPixels()),
                                services.layouts().encodings(),
                                services.palettes().all()),
                recognition::takeBack);
    }

    /** The encoding to read a file as; asks where several are about as likely. */
    private Optional<String> encoding(DroppedFile file) {
        List<Detection> all = file.encodings();
        double best = all.get(0).score();
        boolean doubtful =
                all.stream().filter(each -> each.score() > best - DOUBT).count() > 1
                        || (best < Guess.SURE && likely(file).size() > 1);
        return doubtful ? choose(file) : Optional.of(all.get(0).key());
    }

    /** Asks which encoding a file is in, by their names for people. */
    private Optional<String> choose(DroppedFile file) {
        List<String> likely = likely(file);
        List<String> titles = likely.stream().map(this::titleOf).toList();
        return files.tasks()
                .dialogs()
                .choose(
                        Texts.get("file.encoding"),
                        Texts.get(
                                "file.encodingQuestion", file.path().getFileName(), file.reason()),
                        titles,
                        titles.get(0))
                .map(title -> likely.get(titles.indexOf(title)));
    }

    private boolean needsPalette(String encoding, SourceFile source) {
        return services.layouts()
                .encodings()
                .find(encoding)
                .map(each -> each.needsPalette(source))
                .orElse(false);
    }

    /** Asks which palette a layout is of that does not say so itself. */
    private Optional<String> choosePalette(DroppedFile file) {
        List<Palette> all = services.palettes().all();
        List<String> titles = all.stream().map(Palette::title).toList();
        return files.tasks()
                .dialogs()
                .choose(
                        Texts.get("file.palette"),
                        Texts.get("file.paletteQuestion", file.path().getFileName()),
                        titles,
                        titles.get(0))
                .map(title -> all.get(titles.indexOf(title)).key());
    }

    private static List<String> likely(DroppedFile file) {
        return file.encodings().stream()
                .filter(each -> each.score() >= LIKELY)
                .map(Detection::key)
                .toList();
    }

    private String titleOf(String encoding) {
        return services.layouts().encodings().find(encoding).map(Encoding::title).orElse(encoding);
    }
}
