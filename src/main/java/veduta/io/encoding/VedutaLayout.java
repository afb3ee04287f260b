package veduta.io.encoding;

import java.io.IOException;
import veduta.io.document.VedutaDocument;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/** The layout inside a document of this program, with the palette it was saved with. */
final class VedutaLayout implements Encoding {
    @Override
    public String key() {
        return "veduta-document";
    }

    @Override
    public Detection detect(SourceFile source) {
        return source.document().isPresent()
                ? new Detection(key(), 1, Texts.get("recognised.document"))
                : Detection.impossible(key(), Texts.get("recognised.no-document"));
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        VedutaDocument document =
                source.document()
                        .orElseThrow(
                                () ->
                                        new FileFormatException(
                                                source.path(), Texts.get("fault.no-document")));
        String own = document.palette().key();
        if (!options.paletteKey().orElse(own).equals(own)) {
            throw new FileFormatException(
                    source.path(),
                    Texts.get("fault.document.other-palette", own, options.paletteKey().get()));
        }
        return new DecodedLayout(document.layout(), document.palette(), 0);
    }
}
