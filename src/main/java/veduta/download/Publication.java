package veduta.download;

import java.util.List;
import veduta.text.Texts;

/**
 * Published weights that can be got and turned into a file of this program.
 *
 * @param key short name, and the name of the file that becomes of it
 * @param kind what it becomes
 * @param about what it is, as a phrase
 * @param licence under which terms it is published
 * @param files what is to be got; the last one is what the import reads
 */
public record Publication(
        String key, Kind kind, String about, String licence, List<RemoteFile> files) {
    private static final String ENDING = ".safetensors";

    /** What becomes of weights. */
    public enum Kind {
        /** A model that renders. */
        MODEL,
        /** A perceptual network, which trainings need. */
        PERCEPTUAL_NETWORK
    }

    /** Takes a copy of the files. */
    public Publication {
        files = List.copyOf(files);
    }

    /** About how many bytes are to be got; 0 if that is not known. */
    public long bytes() {
        return files.stream().anyMatch(file -> file.bytes() == 0)
                ? 0
                : files.stream().mapToLong(RemoteFile::bytes).sum();
    }

    /** The size for people. */
    public String size() {
        return bytes() == 0
                ? Texts.get("catalogue.size-unknown")
                : Texts.get("catalogue.size-about", ByteCount.text(bytes()));
    }

    /** The name of the file that becomes of it. */
    public String fileName() {
        return key + ENDING;
    }
}
