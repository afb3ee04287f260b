package veduta.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import veduta.io.encoding.Encoding;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.WritableEncoding;
import veduta.io.export.LayeredPicture;
import veduta.io.export.NamedPicture;
import veduta.io.export.OpenRaster;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.document.DocumentViewModel;

/** Exports the layout: by itself, or with the pictures over it as layers. */
public final class LayoutExportActions {
    /** Suggested for layouts: any program shows it. */
    private static final String USUAL_ENCODING = "palette-color";

    private final LayoutFiles layouts;
    private final DocumentViewModel document;
    private final Supplier<Optional<ShownRender>> shown;
    private final FileExport files;

    /**
     * Exports the layout of a document.
     *
     * @param shown gives the render that is shown; empty before the first
     */
    public LayoutExportActions(
            LayoutFiles layouts,
            DocumentViewModel document,
            Supplier<Optional<ShownRender>> shown,
            FileExport files) {
        this.layouts = layouts;
        this.document = document;
        this.shown = shown;
        this.files = files;
    }

    /** Asks where to, and writes layout, pictures and one mask per class as layers. */
    void layers() {
        Palette palette = document.paletteProperty().get();
        LabelMap layout = document.layout();
        List<NamedPicture> pictures = new ArrayList<>();
        shown.get()
                .map(render -> render.rendering().pictures().images())
                .ifPresent(
                        images -> {
                            for (int i = 0; i < images.size(); i++) {
                                String title =
                                        Texts.get("collection.picture", i + 1, images.size());
                                pictures.add(new NamedPicture(title, images.get(i)));
                            }
                        });
        int chosen = shown.get().map(ShownRender::chosen).orElse(0);
        LayeredPicture layered =
                new LayeredPicture(layout.size(), layout, palette, pictures, chosen);
        files.ask("export-layers", "veduta.ora", FileExport.ORA)
                .ifPresent(file -> files.write(file, () -> new OpenRaster().write(file, layered)));
    }

    /** Asks for an encoding and a place, and writes the layout. */
    void layout() {
        Palette palette = document.paletteProperty().get();
        LabelMap layout = document.layout();
        List<WritableEncoding> encodings =
                layouts.encodings().all().stream()
                        .filter(Encoding::canWrite)
                        .filter(WritableEncoding.class::isInstance)
                        .map(WritableEncoding.class::cast)
                        .toList();
        files.choose(
                        "export-layout",
                        Texts.get("export.encoding", palette.title()),
                        encodings.stream().map(Encoding::title).toList(),
                        titleOf(encodings, USUAL_ENCODING))
                .flatMap(
                        title ->
                                encodings.stream().filter(e -> e.title().equals(title)).findFirst())
                .ifPresent(encoding -> layout(encoding, palette, layout));
    }

    private static String titleOf(List<WritableEncoding> encodings, String key) {
        return encodings.stream()
                .filter(each -> each.key().equals(key))
                .map(Encoding::title)
                .findFirst()
                .orElse("");
    }

    private void layout(WritableEncoding encoding, Palette palette, LabelMap layout) {
        String name = encoding.fileName(Texts.get("export.layoutName"), palette);
        FileType own = FileExport.type("any", "*" + name.substring(name.lastIndexOf('.')));
        files.ask("export-layout", name, name.endsWith(".png") ? FileExport.PNG : own)
                .ifPresent(
                        file ->
                                files.write(
                                        file,
                                        () ->
                                                layouts.write(
                                                        layout, palette, encoding.key(), file)));
    }
}
