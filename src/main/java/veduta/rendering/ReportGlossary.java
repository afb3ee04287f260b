package veduta.rendering;

import veduta.text.Texts;

/** What the columns of an evaluation mean, for readers who have nothing but the report. */
final class ReportGlossary {
    private static final String[] ENTRIES = {
        "distance",
        "level",
        "best",
        "diversity",
        "colour",
        "chroma",
        "contrast",
        "brightness",
        "accuracy",
        "iou",
        "ceiling",
        "wave",
        "digest"
    };

    private ReportGlossary() {}

    /** Adds all explanations to a page. */
    static void on(ReportPage page) {
        page.heading(Texts.get("report.glossary"));
        for (String entry : ENTRIES) {
            page.entry(Texts.get("report.term." + entry), Texts.get("report.meaning." + entry));
        }
    }
}
