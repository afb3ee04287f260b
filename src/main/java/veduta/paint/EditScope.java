package veduta.paint;

/**
 * What an edit works on and what it must respect, fixed when it begins.
 *
 * @param title its name in the history list
 * @param locked labels that it may not paint over
 */
record EditScope(
        LabelCanvas canvas, History history, String title, LabelSet locked, Symmetry symmetry) {}
