package veduta.cli.options;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.ArgSpec;
import veduta.api.model.NetworkKind;
import veduta.api.training.LossKind;
import veduta.api.training.TrainingKinds;

/**
 * Tells the options of a training which keys are registered: the help lists all of them, and the
 * first is the default.
 */
public final class RegisteredKeys {
    private RegisteredKeys() {}

    /** The keys that an option takes, the default first. */
    abstract static class Keys implements Iterable<String> {
        private final List<String> all;

        Keys(List<String> all) {
            this.all = List.copyOf(all);
        }

        @Override
        public Iterator<String> iterator() {
            return all.iterator();
        }
    }

    /** Keys of networks. */
    static final class Networks extends Keys {
        Networks(TrainingKinds kinds) {
            super(kinds.networks().all().stream().map(NetworkKind::key).toList());
        }
    }

    /** Keys of losses. */
    static final class Losses extends Keys {
        Losses(TrainingKinds kinds) {
            super(kinds.losses().all().stream().map(LossKind::key).toList());
        }
    }

    /** Keys of optimizers. */
    static final class Optimizers extends Keys {
        Optimizers(TrainingKinds kinds) {
            super(kinds.optimizers().keys());
        }
    }

    /** Keys of kinds of training steps. */
    static final class Steps extends Keys {
        Steps(TrainingKinds kinds) {
            super(kinds.steps().keys());
        }
    }

    /**
     * A command whose options take their keys from {@code kinds}.
     *
     * @param command has {@link TrainingConfigOptions}
     */
    public static CommandLine line(Object command, TrainingKinds kinds) {
        List<Keys> all =
                List.of(
                        new Networks(kinds),
                        new Losses(kinds),
                        new Optimizers(kinds),
                        new Steps(kinds));
        return new CommandLine(command, new Factory(all)).setDefaultValueProvider(new First());
    }

    private record Factory(List<Keys> all) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Keys each : all) {
                if (type.isInstance(each)) {
                    return type.cast(each);
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    private static final class First implements IDefaultValueProvider {
        @Override
        public @Nullable String defaultValue(ArgSpec option) {
            return option.completionCandidates() instanceof Keys keys
                    ? keys.iterator().next()
                    : null;
        }
    }
}
