package veduta.ui.files.recognition;

/**
 * One way to read a file.
 *
 * @param key the encoding's key; empty to take the file for a photo
 * @param title the encoding's name for people
 * @param reason why it is likely or not, one sentence
 * @param choosesPalette whether the palette can be chosen
 */
public record EncodingChoice(String key, String title, String reason, boolean choosesPalette) {
    /** Whether the file is taken for a photo to trace. */
    public boolean isPhoto() {
        return key.isEmpty();
    }

    @Override
    public String toString() {
        return title;
    }
}
