package veduta.cli.support;

import veduta.api.compute.Progress;

/** Shows on the terminal how far a render is, and how much memory it takes. */
public final class RenderProgress implements Progress {
    private final ProgressLine line;
    private final String name;
    private String memory = "";

    /** Reports the progress of one render on {@code line}, under the layout's name. */
    public RenderProgress(ProgressLine line, String name) {
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
    public String text() {
        return name + memory;
    }
}
