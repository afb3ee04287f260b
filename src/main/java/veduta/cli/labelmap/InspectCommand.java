package veduta.cli.labelmap;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import veduta.cli.options.LayoutInput;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.KnownNames;
import veduta.io.encoding.DecodedLayout;
import veduta.io.encoding.Detection;
import veduta.io.encoding.LayoutChoice;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.LayoutReader;
import veduta.io.encoding.SourceFile;
import veduta.layout.Palette;

/** Reports what a label map is. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = {
            "Tell as JSON which encodings a label map may be of, and what it shows.",
            "The likeliest encoding comes first; it or the chosen one is read."
        },
        footer = {"", "Example:", "  veduta inspect street_labelIds.png"})
public final class InspectCommand implements Callable<Integer> {
    private final LayoutFiles files;
    private final KnownNames names;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private LayoutInput input = new LayoutInput();

    /** A command that recognises label maps by {@code files}. */
    public InspectCommand(LayoutFiles files, KnownNames names) {
        this.files = files;
        this.names = names;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        LayoutChoice choice = input.choice(line, names);
        SourceFile source = SourceFile.open(input.file());
        List<Detection> detections = files.detect(source, choice.palette());
        DecodedLayout decoded = new LayoutReader(files).read(source, choice);
        long[] counts = decoded.layout().counts();
        Palette known = decoded.palette();
        Map<String, Long> pixels = new LinkedHashMap<>();
        long classified = 0;
        for (int label = 0; label < known.size(); label++) {
            classified += counts[label];
            if (counts[label] > 0) {
                pixels.put(known.classes().get(label).key(), counts[label]);
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("encodings", detections);
        answer.put("width", decoded.layout().size().width());
        answer.put("height", decoded.layout().size().height());
        answer.put("palette", known.key());
        answer.put("pixels", pixels);
        answer.put("void", decoded.layout().size().pixels() - classified);
        answer.put("moved", decoded.movedPixels());
        answer.put("notes", decoded.notes());
        Optional<String> read =
                choice.encoding().or(() -> detections.stream().findFirst().map(Detection::key));
        answer.put("frames", files.frames(source, read));
        Answer.print(line.getOut(), answer);
        return 0;
    }
}
