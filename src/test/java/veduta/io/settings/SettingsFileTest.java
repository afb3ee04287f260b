package veduta.io.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.io.document.ViewMode;

class SettingsFileTest {
    @TempDir Path folder;

    @Test
    void load_noFile_givesTheUsualOnes() {
        assertEquals(
                new SettingsFile.Loaded(Settings.DEFAULT, Optional.empty()),
                new SettingsFile(folder.resolve("none.json")).load());
    }

    @Test
    void saveLoad_everything_isTheSame() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("deep/down/settings.json"));
        file.save(chosen());
        assertEquals(new SettingsFile.Loaded(chosen(), Optional.empty()), file.load());
    }

    @Test
    void save_unknownFields_areKept() throws IOException {
        Path path = folder.resolve("settings.json");
        Files.writeString(
                path,
                "{\"format\":\"veduta-settings/1\",\"future\":[1],\"window\":{\"screen\":2}}");
        new SettingsFile(path).save(chosen());
        JsonObject json = JsonParser.parseString(Files.readString(path)).getAsJsonObject();
        assertEquals("[1]", json.get("future").toString());
        assertEquals(2, json.getAsJsonObject("window").get("screen").getAsInt());
        assertEquals(chosen(), new SettingsFile(path).load().settings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\u0000\u0001",
                "{\"theme\":\"dark\"}",
                "{\"format\":\"veduta-settings/2\"}"
            })
    void load_brokenFile_isSetAsideWithASentence(String text) throws IOException {
        Path path = folder.resolve("settings.json");
        Files.writeString(path, text);
        SettingsFile.Loaded loaded = new SettingsFile(path).load();
        assertEquals(Settings.DEFAULT, loaded.settings());
        assertTrue(loaded.problem().orElseThrow().endsWith("settings.json.broken."));
        assertFalse(Files.exists(path));
        assertEquals(text, Files.readString(folder.resolve("settings.json.broken")));
    }

    @Test
    void load_unsuitableValues_areTheUsualOnes() throws IOException {
        Path path = folder.resolve("settings.json");
        Files.writeString(
                path,
                "{\"format\":\"veduta-settings/1\",\"theme\":\"pink\",\"window\":{\"x\":1},"
                        + "\"dividers\":{\"a\":2,\"b\":0.5},\"recentFiles\":[3,\"x\"],"
                        + "\"models\":[],\"render\":7,\"brushSize\":1e99,\"lastFolder\":null}");
        assertEquals(
                Settings.DEFAULT.withDivider("b", 0.5).withRecentFiles(List.of(Path.of("x"))),
                new SettingsFile(path).load().settings());
    }

    @Test
    void save_noDocumentAnyMore_forgetsTheLastOne() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("settings.json"));
        file.save(chosen());
        file.save(chosen().withLastSession(LastSession.FIRST));
        assertEquals(LastSession.FIRST, file.load().settings().lastSession());
    }

    @Test
    void withRecentFile_moreThanTwelve_dropsTheOldest() {
        Settings settings = Settings.DEFAULT;
        for (int i = 0; i < 14; i++) {
            settings = settings.withRecentFile(Path.of("file" + i));
        }
        settings = settings.withRecentFile(Path.of("file5"));
        List<String> names =
                settings.recentFiles().stream().map(file -> file.getFileName().toString()).toList();
        assertEquals(
                List.of(
                        "file5", "file13", "file12", "file11", "file10", "file9", "file8", "file7",
                        "file6", "file4", "file3", "file2"),
                names);
        assertEquals(11, settings.withoutRecentFile(Path.of("file5")).recentFiles().size());
    }

    private static Settings chosen() {
        return Settings.DEFAULT
                .withTheme(Theme.DARK)
                .withWindow(new WindowPlace(-10, 20.5, 1280, 800, true))
                .withDivider("left", 0.25)
                .withDivider("right", 1)
                .withRecentFile(Path.of("a.veduta"))
                .withRecentFile(Path.of("ö.png"))
                .withLastFolder(Path.of("pictures").toAbsolutePath())
                .withModel("cityscapes", "street")
                .withRenderMoment(RenderMoment.STROKE_END)
                .withEngine("cpu", "bfloat16")
                .withBrushSizePx(400)
                .withHistoryMegabytes(512)
                .withTraining(Map.of("method", "adversarial", "setting-noise", "4"))
                .withLastSession(
                        new LastSession(
                                Optional.of(Path.of("a.veduta").toAbsolutePath()),
                                ViewMode.WIPE,
                                false,
                                PanePlacement.ABOVE,
                                new CollectionPlace(true, true)));
    }
}
