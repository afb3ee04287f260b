package veduta.ui.tool;

/** A tool that fills an area whose corners are given one by one. */
abstract class AreaTool implements Tool {
    private final ToolDescriptor descriptor;
    private final PathEdit path;

    AreaTool(ToolHost host, ToolDescriptor descriptor) {
        this.descriptor = descriptor;
        this.path = new PathEdit(host);
    }

    /** The area as far as it is drawn. */
    final PathEdit path() {
        return path;
    }

    @Override
    public final ToolDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public final void confirm() {
        path.finish();
    }

    @Override
    public final boolean cancel() {
        return path.cancel();
    }
}
