package veduta.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import veduta.file.recovery.Leftover;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.FailureSentence;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/** Offers the unsaved work of a program that did not end in order. */
final class RecoveryOffers {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(Locale.ENGLISH)
                    .withZone(ZoneId.systemDefault());

    private final Services services;
    private final DocumentState state;
    private final Dialogs dialogs;
    private final TaskRunner tasks;

    RecoveryOffers(Services services, DocumentState state, Dialogs dialogs, TaskRunner tasks) {
        this.services = services;
        this.state = state;
        this.dialogs = dialogs;
        this.tasks = tasks;
    }

    /** Offers what a crash left behind. */
    void offerLeftovers() {
        tasks.start(
                Texts.get("recovery.task"),
                (progress, cancellation) -> services.recovery().find(),
                Outcome.of(found -> found.forEach(this::offer), this::failed));
    }

    private void offer(Leftover leftover) {
        String name =
                leftover.title().isEmpty() ? Texts.get("document.untitled") : leftover.title();
        String takeUp = Texts.get("recovery.yes");
        Optional<String> answer =
                dialogs.choose(
                        Texts.get("recovery.title"),
                        Texts.get("recovery.question", name, MOMENT.format(leftover.when())),
                        List.of(takeUp, Texts.get("recovery.discard")),
                        takeUp);
        boolean wanted = answer.filter(takeUp::equals).isPresent();
        tasks.start(
                Texts.get("recovery.task"),
                (progress, cancellation) -> {
                    Optional<OpenedDocument> restored =
                            wanted ? Optional.of(unpacked(leftover)) : Optional.empty();
                    if (answer.isPresent()) {
                        leftover.discard();
                    } else {
                        leftover.close();
                    }
                    return restored;
                },
                Outcome.of(
                        restored ->
                                restored.ifPresent(
                                        found ->
                                                state.takeUp(
                                                        found, name, leftover.origin(), false)),
                        this::failed));
    }

    private OpenedDocument unpacked(Leftover leftover) throws java.io.IOException {
        return new DocumentPictures(services.export()).unpack(leftover.restore());
    }

    private void failed(Throwable failure) {
        dialogs.warn(FailureSentence.of(failure));
    }
}
