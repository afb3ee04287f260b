package veduta.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import veduta.api.compute.SynthesisException;
import veduta.io.FileEndings;
import veduta.text.Texts;

/** Which layout goes into which file. */
public final class RenderJobs {
    private RenderJobs() {}

    /**
     * One layout and the file it becomes.
     *
     * @param layout layout file
     * @param output file to write; all pictures of a collection put their number into its name
     * @param note a sentence where the output is called otherwise than the layout
     */
    public record Job(Path layout, Path output, Optional<String> note) {
        /** A job of which nothing has to be said. */
        public Job(Path layout, Path output) {
            this(layout, output, Optional.empty());
        }
    }

    /**
     * Plans the work. One layout and an output with a known ending make one file; everything else
     * makes PNG files in the folder {@code output}, which is made if it is missing.
     *
     * @param inputs layout files and folders of them
     * @throws IOException if a folder cannot be read or made
     * @throws OutputNameException if the output's ending is unknown or no folder
     * @throws SynthesisException if there is nothing to do
     */
    public static List<Job> of(List<Path> inputs, Path output)
            throws IOException, SynthesisException {
        List<Path> layouts = new ArrayList<>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                layouts.addAll(inside(input));
            } else {
                layouts.add(input);
            }
        }
        if (layouts.isEmpty()) {
            throw new SynthesisException(Texts.get("fault.render.no-layout"));
        }
        boolean single = inputs.size() == 1 && !Files.isDirectory(inputs.get(0));
        if (single && !Files.isDirectory(output)) {
            requireKnownEnding(output);
            return List.of(new Job(layouts.get(0), output));
        }
        if (OutputKind.of(output).isPresent() && !Files.isDirectory(output)) {
            throw new OutputNameException(Texts.get("fault.output.several", output));
        }
        Files.createDirectories(output);
        return named(layouts, output);
    }

    /**
     * Checks the ending of a file that pictures are to be written to.
     *
     * @throws OutputNameException if it is unknown
     */
    public static void requireKnownEnding(Path output) throws OutputNameException {
        if (OutputKind.of(output).isEmpty()) {
            throw new OutputNameException(Texts.get("fault.output.ending-or-folder", output));
        }
    }

    /** Whether a file of this name holds the collection before it is rounded to 8 bits. */
    public static boolean isUnrounded(Path output) {
        return OutputKind.of(output).equals(Optional.of(OutputKind.NPY));
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(FileEndings::isLayout)
                    .sorted()
                    .toList();
        }
    }

    private static List<Job> named(List<Path> layouts, Path folder) {
        List<Job> jobs = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Path layout : layouts) {
            String stem = stem(layout);
            String name = stem;
            // What cannot be written becomes the same letter, so the numbers count for that, too.
            for (int number = 2; !taken.add(plain(name)); number++) {
                name = stem + "-" + number;
            }
            jobs.add(job(layout, folder, name + ".png"));
        }
        return jobs;
    }

    /** A name that this locale cannot show is written with what it can. */
    private static Job job(Path layout, Path folder, String name) {
        try {
            return new Job(layout, folder.resolve(name));
        } catch (InvalidPathException letters) {
            String plain = name.replaceAll("[^\\x20-\\x7E]", "_");
            return new Job(
                    layout,
                    folder.resolve(plain),
                    Optional.of(Texts.get("note.render.renamed", name, plain)));
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('\uFFFD', '_');
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
