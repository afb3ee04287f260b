package veduta.ui.recovery;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import veduta.io.recovery.Leftover;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.ReportedTasks;
import veduta.ui.document.UnsavedWork;
import veduta.ui.editor.DocumentState;
import veduta.ui.task.Outcome;

/**
 * Offers the unsaved work of programs that did not exit cleanly, one after the other. Once one is
 * taken up, the others are kept for the next start: one window holds one document.
 */
public final class RecoveryOffers {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(Locale.ENGLISH)
                    .withZone(ZoneId.systemDefault());

    private final LeftoverFiles files;
    private final DocumentState state;
    private final UnsavedWork unsaved;
    private final ReportedTasks tasks;
    private final Dialogs dialogs;

    /** Offers what {@code files} finds. */
    public RecoveryOffers(
            LeftoverFiles files,
            DocumentState state,
            UnsavedWork unsaved,
            ReportedTasks tasks,
            Dialogs dialogs) {
        this.files = files;
        this.state = state;
        this.unsaved = unsaved;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /** Offers what crashes left behind. */
    public void offerLeftovers() {
        tasks.run(
                Texts.get("recovery.task"),
                (progress, cancellation) -> files.find(),
                found -> offer(new ArrayDeque<>(found)));
    }

    private void offer(Deque<Leftover> left) {
        Leftover next = left.poll();
        if (next == null) {
            return;
        }
        String restore = Texts.get("recovery.yes");
        String discard = Texts.get("recovery.discard");
        Optional<String> answer =
                dialogs.choose(
                        Texts.get("recovery.title"),
                        Texts.get("recovery.question", title(next), MOMENT.format(next.when())),
                        List.of(restore, discard),
                        restore);
        if (answer.filter(restore::equals).isPresent()) {
            // What has been painted, or opened, meanwhile is asked about.
            unsaved.whenNothingIsLost(() -> restore(next, left), () -> leave(next, left));
        } else if (answer.isPresent()) {
            end(next, Leftover::discard, left);
        } else {
            leave(next, left);
        }
    }

    private static String title(Leftover leftover) {
        return leftover.title().isEmpty() ? Texts.get("document.untitled") : leftover.title();
    }

    private void restore(Leftover leftover, Deque<Leftover> left) {
        tasks.start(
                Texts.get("recovery.task"),
                (progress, cancellation) -> files.restore(leftover),
                Outcome.of(
                        found -> {
                            state.open(found, title(leftover), leftover.origin(), false);
                            end(leftover, files::discardWhenKept, new ArrayDeque<>());
                            left.forEach(other -> leave(other, new ArrayDeque<>()));
                        },
                        failure -> leave(leftover, left)));
    }

    private void leave(Leftover leftover, Deque<Leftover> left) {
        end(leftover, Leftover::close, left);
    }

    private interface Ending {
        void of(Leftover leftover) throws IOException;
    }

    private void end(Leftover leftover, Ending ending, Deque<Leftover> left) {
        tasks.run(
                Texts.get("recovery.task"),
                (progress, cancellation) -> {
                    ending.of(leftover);
                    return leftover;
                },
                done -> {});
        offer(left);
    }
}
