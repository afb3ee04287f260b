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
import veduta.io.recovery.OrphanedSession;
import veduta.text.Texts;
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

    private final OrphanedSessionFiles files;
    private final DocumentState state;
    private final UnsavedWork unsaved;
    private final ReportedTasks tasks;

    /** Offers what {@code files} finds. */
    public RecoveryOffers(
            OrphanedSessionFiles files,
            DocumentState state,
            UnsavedWork unsaved,
            ReportedTasks tasks) {
        this.files = files;
        this.state = state;
        this.unsaved = unsaved;
        this.tasks = tasks;
    }

    /** Offers what crashes left behind. */
    public void offerOrphanedSessions() {
        tasks.run(
                Texts.get("recovery.task"),
                (progress, cancellation) -> files.find(),
                found -> offer(new ArrayDeque<>(found)));
    }

    private void offer(Deque<OrphanedSession> left) {
        OrphanedSession next = left.poll();
        if (next == null) {
            return;
        }
        String restore = Texts.get("recovery.yes");
        String discard = Texts.get("recovery.discard");
        Optional<String> answer =
                tasks.dialogs()
                        .choose(
                                Texts.get("recovery.title"),
                                Texts.get(
                                        "recovery.question",
                                        title(next),
                                        MOMENT.format(next.when())),
                                List.of(restore, discard),
                                restore);
        if (answer.filter(restore::equals).isPresent()) {
            // What has been painted, or opened, meanwhile is asked about.
            unsaved.whenNothingIsLost(() -> restore(next, left), () -> leave(next, left));
        } else if (answer.isPresent()) {
            end(next, OrphanedSession::discard, left);
        } else {
            leave(next, left);
        }
    }

    private static String title(OrphanedSession orphan) {
        return orphan.title().isEmpty() ? Texts.get("document.untitled") : orphan.title();
    }

    private void restore(OrphanedSession orphan, Deque<OrphanedSession> left) {
        tasks.start(
                Texts.get("recovery.task"),
                (progress, cancellation) -> files.restore(orphan),
                Outcome.of(
                        found -> {
                            state.open(found, title(orphan), orphan.origin(), false);
                            end(orphan, files::discardWhenKept, new ArrayDeque<>());
                            left.forEach(other -> leave(other, new ArrayDeque<>()));
                        },
                        failure -> leave(orphan, left)));
    }

    private void leave(OrphanedSession orphan, Deque<OrphanedSession> left) {
        end(orphan, OrphanedSession::close, left);
    }

    private interface Ending {
        void of(OrphanedSession orphan) throws IOException;
    }

    private void end(OrphanedSession orphan, Ending ending, Deque<OrphanedSession> left) {
        tasks.run(
                Texts.get("recovery.task"),
                (progress, cancellation) -> {
                    ending.of(orphan);
                    return orphan;
                },
                done -> {});
        offer(left);
    }
}
