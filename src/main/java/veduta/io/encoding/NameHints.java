package veduta.io.encoding;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What file and folder names say about an encoding.
 *
 * @param key the encoding's key; a name that contains it as a word is a clear statement
 * @param endings ends of file stems, or names of folders, that data sets use for it, lower case
 * @param words parts of names that make it a little more likely, lower case
 */
record NameHints(String key, List<String> endings, List<String> words) {

    /** How clearly a name speaks. */
    enum Strength {
        /** It names the encoding. */
        CLEAR,
        /** It names the data set. */
        FAINT,
        /** It says nothing. */
        NONE
    }

    NameHints {
        endings = List.copyOf(endings);
        words = List.copyOf(words);
    }

    Strength of(SourceFile source) {
        String stem = source.stem();
        List<String> folders = source.folderNames();
        String folder = folders.isEmpty() ? "" : folders.get(0);
        if (isWord(stem, key) || folder.equals(key)) {
            return Strength.CLEAR;
        }
        for (String ending : endings) {
            boolean bare = ending.startsWith("_");
            if (stem.endsWith(ending) || folder.equals(bare ? ending.substring(1) : ending)) {
                return Strength.CLEAR;
            }
        }
        for (String word : words) {
            if (stem.contains(word) || folders.stream().anyMatch(name -> name.contains(word))) {
                return Strength.FAINT;
            }
        }
        return Strength.NONE;
    }

    static boolean isWord(String text, String word) {
        return Pattern.compile("(^|[^a-z0-9])" + Pattern.quote(word) + "($|[^a-z0-9])")
                .matcher(text)
                .find();
    }
}
