package veduta.ui.render;

import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.ui.document.DocumentViewModel;

/** The open document as what is to be rendered. */
public final class DocumentSource implements LayoutSource {
    private final DocumentViewModel document;

    /** Renders of {@code document}. */
    public DocumentSource(DocumentViewModel document) {
        this.document = document;
    }

    @Override
    public LabelMap layout() {
        return document.layout();
    }

    @Override
    public Palette palette() {
        return document.paletteProperty().get();
    }

    @Override
    public long seed() {
        return document.seedProperty().get();
    }
}
