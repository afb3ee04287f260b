package veduta.cli;

import veduta.synthesis.Progress;

/** Shows on the terminal how far a render is, and how much memory it takes. */
final class RenderProgress implements Progress {
    private final ProgressLine line;
    private final String name;
    private String memory = "";

    RenderProgress(ProgressLine line, String name) {
        this.line = line;
        this.name = name;
    }

    @Override
    public void needs(long bytes) {
        if (bytes > 0) {
            memory = ", about " + Bytes.text(bytes) + " of memory";
        }
    }

    @Override
    public void advance(int done, int total) {
        line.show(done, total, text());
    }

    /** What is rendered, and what it takes as far as that is known. */
    String text() {
        return name + memory;
    }
}
