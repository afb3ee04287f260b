package veduta.ui;

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
import veduta.ui.task.Outcome;

/**
 * Offers the unsaved work of programs that did not end in order, one after the other. Once one is
 * taken up, the others are kept for the next start: one window holds one document.
 */
final class RecoveryOffers {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(Locale.ENGLISH)
                    .withZone(ZoneId.systemDefault());

    private final Desk desk;
    private final Keeping keeping;

    /** Waits until the document that is open now can be recovered itself. */
    @FunctionalInterface
    interface Keeping {
        /** Waits, on a thread that may. */
        void await() throws InterruptedException;
    }

    RecoveryOffers(Desk desk, Keeping keeping) {
        this.desk = desk;
        this.keeping = keeping;
    }

    /** Offers what crashes left behind. */
    void offerLeftovers() {
        desk.tasks()
                .start(
                        Texts.get("recovery.task"),
                        (progress, cancellation) -> desk.services().recovery().find(),
                        Outcome.of(found -> offer(new ArrayDeque<>(found)), desk::warn));
    }

    private void offer(Deque<Leftover> left) {
        Leftover next = left.poll();
        if (next == null) {
            return;
        }
        String takeUp = Texts.get("recovery.yes");
        String discard = Texts.get("recovery.discard");
        Optional<String> answer =
                desk.dialogs()
                        .choose(
                                Texts.get("recovery.title"),
                                Texts.get(
                                        "recovery.question",
                                        title(next),
                                        MOMENT.format(next.when())),
                                List.of(takeUp, discard),
                                takeUp);
        if (answer.filter(takeUp::equals).isPresent()) {
            // What has been painted, or opened, meanwhile is asked about.
            desk.files().whenNothingIsLost(() -> takeUp(next, left), () -> leave(next, left));
        } else if (answer.isPresent()) {
            end(next, Leftover::discard, left);
        } else {
            leave(next, left);
        }
    }

    private static String title(Leftover leftover) {
        return leftover.title().isEmpty() ? Texts.get("document.untitled") : leftover.title();
    }

    private void takeUp(Leftover leftover, Deque<Leftover> left) {
        desk.tasks()
                .start(
                        Texts.get("recovery.task"),
                        (progress, cancellation) -> unpacked(leftover),
                        Outcome.of(
                                found -> {
                                    desk.state()
                                            .takeUp(
                                                    found,
                                                    title(leftover),
                                                    leftover.origin(),
                                                    false);
                                    end(leftover, this::discardWhenKept, new ArrayDeque<>());
                                    left.forEach(other -> leave(other, new ArrayDeque<>()));
                                },
                                failure -> {
                                    desk.warn(failure);
                                    leave(leftover, left);
                                }));
    }

    private OpenedDocument unpacked(Leftover leftover) throws IOException {
        return new DocumentPictures(desk.services().export()).unpack(leftover.restore());
    }

    /** Its files go only when this program has its own of the same document. */
    private void discardWhenKept(Leftover leftover) throws IOException {
        try {
            keeping.await();
            leftover.discard();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            leftover.close();
        }
    }

    private void leave(Leftover leftover, Deque<Leftover> left) {
        end(leftover, Leftover::close, left);
    }

    private interface Ending {
        void of(Leftover leftover) throws IOException;
    }

    private void end(Leftover leftover, Ending ending, Deque<Leftover> left) {
        desk.tasks()
                .start(
                        Texts.get("recovery.task"),
                        (progress, cancellation) -> {
                            ending.of(leftover);
                            return leftover;
                        },
                        Outcome.of(done -> {}, desk::warn));
        offer(left);
    }
}
