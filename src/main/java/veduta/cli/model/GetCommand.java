package veduta.cli.model;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import veduta.api.compute.CancelledException;
import veduta.api.compute.SynthesisException;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.ProgressLine;
import veduta.cli.support.StopSignal;
import veduta.download.ByteCount;
import veduta.download.FetchListener;
import veduta.download.Publication;
import veduta.download.PublishedWeights;
import veduta.download.RemoteFile;
import veduta.io.UserFolders;

/** Gets published weights from the network. */
@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Get published weights from the network and turn them into files of this program.",
            "",
            "Without NAME it lists what there is. A download that was stopped goes on where it was",
            "when it is asked for again."
        },
        footer = {"", "Examples:", "  veduta get", "  veduta get vgg19"})
public final class GetCommand implements Callable<Integer> {
    private static final int THOUSANDTHS = 1000;

    private final PublishedWeights published;
    private final UserFolders folders;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "What to get")
    private @Nullable String name;

    @Option(
            names = "--from",
            paramLabel = "URL",
            description = {
                "Folder on a server that has the same files under the same names",
                "(default: where they are published)"
            })
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Where to put the result (default: the user's models or perceivers)")
    private @Nullable Path to;

    /** A command that gets weights from {@code published}. */
    public GetCommand(PublishedWeights published, UserFolders folders) {
        this.published = published;
        this.folders = folders;
    }

    @Override
    public Integer call() throws IOException, SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        PrintWriter out = line.getOut();
        if (name == null) {
            published.all().forEach(each -> print(out, each));
            return CommandLine.ExitCode.OK;
        }
        Publication wanted = find(line, name);
        Optional<URI> base = from == null ? Optional.empty() : Optional.of(RemoteFile.base(from));
        print(line.getErr(), wanted);
        ProgressLine progress = ProgressLine.on(line.getErr());
        try (StopSignal signal = new StopSignal()) {
            Path file =
                    published.get(
                            wanted, base, folder(wanted), shown(progress), signal.cancellation());
            progress.clear();
            out.println(file);
            out.flush();
            return CommandLine.ExitCode.OK;
        } catch (CancelledException stopped) {
            progress.say("Stopped; the same command goes on from here.");
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            progress.clear();
        }
    }

    private Publication find(CommandLine line, String key) {
        return published.all().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () ->
                                new CommandLine.ParameterException(
                                        line,
                                        "There is no '"
                                                + key
                                                + "' to get; choose one of "
                                                + published.all().stream()
                                                        .map(Publication::key)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
    }

    private Path folder(Publication wanted) {
        if (to != null) {
            return to;
        }
        return wanted.kind() == Publication.Kind.MODEL
                ? folders.models()
                : folders.perceptualNetworks();
    }

    private void print(PrintWriter out, Publication each) {
        boolean here = Files.isRegularFile(folder(each).resolve(each.fileName()));
        out.println(each.key() + ": " + each.about() + (here ? " (here)" : ""));
        out.println("    " + each.size() + "; " + each.licence() + ".");
        out.flush();
    }

    private static FetchListener shown(ProgressLine progress) {
        return new FetchListener() {
            @Override
            public void received(String file, long bytes, long total) {
                int share = total <= 0 ? 0 : (int) (THOUSANDTHS * bytes / total);
                progress.show(
                        share,
                        THOUSANDTHS,
                        file
                                + ", "
                                + ByteCount.text(bytes)
                                + (total < 0 ? "" : " of " + ByteCount.text(total)));
            }

            @Override
            public void notice(String sentence) {
                progress.say(sentence);
            }
        };
    }
}
