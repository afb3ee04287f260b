package veduta.ui.train;

import veduta.text.Texts;

/** Times as people read them. */
final class Durations {
    private Durations() {}

    /** Hours and minutes, minutes, or seconds. */
    static String text(double seconds) {
        long whole = Math.round(seconds);
        if (whole >= 3600) {
            return Texts.get("train.time.hours", whole / 3600, whole / 60 % 60);
        }
        return whole >= 60
                ? Texts.get("train.time.minutes", whole / 60)
                : Texts.get("train.time.seconds", whole);
    }
}
