package veduta.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelInfo;
import veduta.api.model.NetworkConfig;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.Palette;

final class NearestModelTest {
    private static final PaletteCatalog PALETTES = new PaletteCatalog(List.of());
    private static final Palette CITYSCAPES = PALETTES.find("cityscapes").orElseThrow();
    private static final InstalledModel ROOM = model("room", "crn", "nyu40");
    private static final InstalledModel UNET = model("unet", "encoder-decoder", "cityscapes");
    private static final InstalledModel STREET = model("street", "crn", "cityscapes");
    private static final InstalledModel TOWN = model("town", "crn", "cityscapes");
    private static final InstalledModel CAMVID = model("camvid", "crn", "camvid");
    private static final InstalledModel FACADES = model("facades", "crn", "cmp-facades");
    private static final InstalledModel UNTOLD = model("untold", "crn", "");

    private static InstalledModel model(String name, String architecture, String palette) {
        int classes = PALETTES.find(palette).map(Palette::size).orElse(19);
        NetworkConfig network =
                new NetworkConfig(architecture, palette, classes, 1, new Size(64, 32), Map.of());
        return new InstalledModel(
                name,
                Path.of("models", name + ".safetensors"),
                new ModelInfo(name, network, Map.of()),
                true);
    }

    private static WantedModel wanted(String name, String architecture) {
        return new WantedModel(name, "00ff", architecture, CITYSCAPES);
    }

    private static Optional<InstalledModel> nearest(
            WantedModel wanted, InstalledModel... installed) {
        return new NearestModel(PALETTES::find).of(wanted, List.of(installed));
    }

    @Test
    void of_samePaletteAndKind_comesFirst() {
        assertEquals(
                Optional.of(STREET), nearest(wanted("gone", "crn"), ROOM, UNET, CAMVID, STREET));
        assertEquals(
                Optional.of(UNET),
                nearest(wanted("gone", "encoder-decoder"), ROOM, STREET, CAMVID, UNET));
    }

    @Test
    void of_otherKindOfTheSamePalette_comesBeforeOtherPalettes() {
        assertEquals(Optional.of(UNET), nearest(wanted("gone", "crn"), CAMVID, ROOM, UNET));
    }

    @Test
    void of_severalAsNear_isTheOneOfTheSameNameElseTheFirst() {
        assertEquals(Optional.of(STREET), nearest(wanted("gone", "crn"), STREET, TOWN));
        assertEquals(Optional.of(TOWN), nearest(wanted("town", "crn"), STREET, TOWN));
    }

    /** CamVid has road, building and more with Cityscapes in common; NYU's rooms have walls. */
    @Test
    void of_otherPalettesOnly_isTheOneWithTheMostClassesInCommon() {
        assertEquals(
                Optional.of(CAMVID), nearest(wanted("gone", "crn"), ROOM, FACADES, UNTOLD, CAMVID));
        assertEquals(Optional.of(CAMVID), nearest(wanted("room", "crn"), ROOM, CAMVID, FACADES));
    }

    @Test
    void of_noClassInCommon_isNone() {
        assertEquals(Optional.empty(), nearest(wanted("gone", "crn"), UNTOLD));
        assertEquals(Optional.empty(), nearest(wanted("gone", "crn")));
    }

    @Test
    void sentence_missingModel_namesBoth() {
        WantedModel gone = wanted("gone", "crn");
        assertEquals(
                "The model 'gone' (gone.safetensors) is not installed; the nearest that is"
                        + " installed is 'street' (street.safetensors).",
                new MissingModel(gone, Optional.of(STREET)).sentence());
        assertEquals(
                "The model 'gone' (gone.safetensors) is not installed; no installed model knows"
                        + " any of its classes.",
                new MissingModel(gone, Optional.empty()).sentence());
        assertEquals(
                "The model 'street' (street.safetensors) is not installed; the installed model of"
                        + " this name ("
                        + STREET.file()
                        + ") is another.",
                new MissingModel(wanted("street", "crn"), Optional.of(STREET)).sentence());
    }
}
