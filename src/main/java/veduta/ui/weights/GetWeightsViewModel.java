package veduta.ui.weights;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.Cancellation;
import veduta.api.compute.Progress;
import veduta.download.ByteCount;
import veduta.download.FetchException;
import veduta.download.FetchListener;
import veduta.download.Publication;
import veduta.download.PublishedWeights;
import veduta.download.RemoteFile;
import veduta.text.Texts;
import veduta.ui.dialog.FailureSentence;
import veduta.ui.task.FxMessageQueue;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/**
 * Gets published weights, one at a time. It goes on when nobody looks, and what was stopped is gone
 * on with by the next request for the same weights.
 */
public final class GetWeightsViewModel {
    private static final int PARTS = 1000;

    private final PublishedWeights published;
    private final WeightFolders places;
    private final TaskRunner tasks;
    private final BiConsumer<Publication, Path> here;
    private final FxMessageQueue<String> inbox;
    private final ObjectProperty<Publication> chosen;
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private @Nullable Cancellation cancellation;

    /** The folder in which weights of a kind belong. */
    @FunctionalInterface
    public interface WeightFolders {
        /** That folder; need not exist. */
        Path of(Publication.Kind kind);
    }

    /**
     * Gets what {@code published} offers.
     *
     * @param fx where news of a download is taken up
     * @param here notified of everything that has been got, with its file
     */
    public GetWeightsViewModel(
            PublishedWeights published,
            WeightFolders places,
            TaskRunner tasks,
            Executor fx,
            BiConsumer<Publication, Path> here) {
        this.published = published;
        this.places = places;
        this.tasks = tasks;
        this.here = here;
        this.inbox = new FxMessageQueue<>(fx, this::show);
        this.chosen = new SimpleObjectProperty<>(published.all().get(0));
    }

    private void show(List<String> messages) {
        if (running.get()) {
            sentence.set(messages.get(messages.size() - 1));
        }
    }

    /** Begins, or goes on with what was stopped. */
    public void get() {
        if (running.get()) {
            return;
        }
        Publication wanted = chosen.get();
        String typed = address.get().strip();
        share.set(0);
        sentence.set(Texts.get("weights.starting"));
        running.set(true);
        cancellation =
                tasks.start(
                        Texts.get("weights.getting", wanted.key()),
                        (progress, stop) ->
                                published.get(
                                        wanted,
                                        base(typed),
                                        places.of(wanted.kind()),
                                        listener(progress),
                                        stop),
                        new Outcome<>(
                                file -> {
                                    end(Texts.get("weights.here", file.getFileName()));
                                    share.set(1);
                                    here.accept(wanted, file);
                                },
                                failure -> end(FailureSentence.of(failure)),
                                () -> end(Texts.get("weights.stopped")),
                                share::set));
    }

    private static Optional<URI> base(String typed) throws FetchException {
        return typed.isEmpty() ? Optional.empty() : Optional.of(RemoteFile.base(typed));
    }

    private void end(String last) {
        running.set(false);
        sentence.set(last);
    }

    private FetchListener listener(Progress progress) {
        return new FetchListener() {
            @Override
            public void received(String file, long bytes, long total) {
                if (total > 0) {
                    progress.advance((int) (PARTS * bytes / total), PARTS);
                    inbox.put(
                            Texts.get(
                                    "weights.received",
                                    file,
                                    ByteCount.text(bytes),
                                    ByteCount.text(total)));
                }
            }

            @Override
            public void notice(String message) {
                inbox.put(message);
            }
        };
    }

    /** Stops; what has come stays for the next time. */
    public void cancel() {
        if (running.get() && cancellation != null) {
            sentence.set(Texts.get("weights.stopping"));
            cancellation.cancel();
        }
    }

    /** All that can be got. */
    public List<Publication> publications() {
        return published.all();
    }

    /** What is to be got. */
    public ObjectProperty<Publication> chosenProperty() {
        return chosen;
    }

    /** A folder on a server with files of the same names; empty for where they are published. */
    public StringProperty addressProperty() {
        return address;
    }

    /** Whether something is on its way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The share that has come, 0..1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** How it goes, or how it ended. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }
}
