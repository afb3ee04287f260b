package veduta.ui.shell;

import java.nio.file.Path;
import java.util.List;
import veduta.api.compute.ComputeDevice;
import veduta.api.inference.CostEstimate;
import veduta.api.inference.SynthesizerFactory;
import veduta.api.model.ModelImport;
import veduta.app.Components;
import veduta.app.FileKinds;
import veduta.app.Registries;
import veduta.io.UserFolders;
import veduta.io.document.VedutaFile;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.LayoutReader;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.io.recovery.Recovery;
import veduta.io.settings.SettingsFile;
import veduta.layout.Palette;
import veduta.rendering.PictureExport;
import veduta.rendering.RenderService;
import veduta.ui.files.FileServices;
import veduta.ui.models.ModelServices;
import veduta.ui.render.RenderServices;

/** What the window needs, with all of the user's folders inside one folder of the test. */
public final class TestServices {
    private final PaletteCatalog palettes;
    private final UserFolders folders;

    public TestServices(Path folder) {
        folders =
                new UserFolders(
                        folder.resolve("config"), folder.resolve("cache"), folder.resolve("state"));
        palettes = new PaletteCatalog(List.of(folders.palettes()));
    }

    public UserFolders folders() {
        return folders;
    }

    public Palette palette(String key) {
        return palettes.find(key).orElseThrow();
    }

    /** Everything real but the engine, which {@link FlatSynthesizer} stands in for. */
    public Services flat() {
        return flat((file, options) -> new FlatSynthesizer());
    }

    /** Everything real but the engine, which these stand in for. */
    public Services flat(SynthesizerFactory engine) {
        return flat(engine, Registries.usual());
    }

    /**
     * Everything real but the engine, with the tools of the program that has {@code registries}.
     */
    public Services flat(SynthesizerFactory engine, Registries registries) {
        LayoutFiles layouts = new LayoutFiles(Encodings.all(), palettes::all);
        LayoutReader reader = new LayoutReader(layouts);
        VedutaFile documents = new VedutaFile("test");
        return new Services(
                new FileServices(
                        palettes,
                        layouts,
                        reader,
                        FileKinds.handlers(layouts),
                        new Photos(),
                        documents,
                        new PictureExport(palettes),
                        folders),
                new RenderServices(
                        new RenderService(engine, FlatSynthesizer.catalog(), reader, "test"),
                        (model, size, precision) ->
                                new CostEstimate(1000, 1000, ComputeDevice.CPU)),
                new ModelServices(
                        FlatSynthesizer.catalog(),
                        (source, target, provenance) ->
                                new ModelImport.Imported.PerceptualNetwork()),
                Components.of(folders, registries).services().tools(),
                new SettingsFile(folders.settings()),
                new Recovery(folders.recovery(), documents),
                OptionalServices.NONE);
    }

    /** The same services with other models and with what the window may go without. */
    public static Services with(Services flat, ModelImport imports, OptionalServices optional) {
        return new Services(
                flat.files(),
                flat.rendering(),
                new ModelServices(flat.models().catalog(), imports),
                flat.tools(),
                flat.preferences(),
                flat.recovery(),
                optional);
    }

    /** Everything real, as the program has it. */
    public Services real() {
        return Components.of(folders, Registries.usual()).services();
    }
}
