package veduta.ml.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.SynthesisException;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelSource;
import veduta.ml.crn.TestNetworks;
import veduta.ml.crn.UntrainedModel;
import veduta.tensorfile.FileDigest;
import veduta.tensorfile.SafetensorsFile;

final class InstalledModelsTest {
    @TempDir private Path folder;
    private Path user;
    private Path cache;
    private Path street;

    @BeforeEach
    void prepare() throws Exception {
        user = Files.createDirectory(folder.resolve("user"));
        cache = folder.resolve("cache");
        street =
                UntrainedModel.write(
                        folder.resolve("street.safetensors"),
                        UntrainedModel.tiny("Street", "cityscapes", 19, 2),
                        1);
    }

    private InstalledModels withJar() throws Exception {
        Path jar = folder.resolve("program.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("veduta/models/"));
            entries.closeEntry();
            entries.putNextEntry(new JarEntry("veduta/models/street.safetensors"));
            Files.copy(street, entries);
            entries.closeEntry();
        }
        return new InstalledModels(
                TestNetworks.ARCHITECTURES,
                TestNetworks.SEGMENTERS,
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, null),
                user,
                cache);
    }

    /** Homes may be read-only, and in containers there may be none. */
    @Test
    void bundled_cacheThatCannotBeWritten_areUnpackedForNow() throws Exception {
        cache = Files.createFile(folder.resolve("file")).resolve("cache");
        InstalledModels models = withJar();

        Path first = models.find("street");

        assertEquals(-1, Files.mismatch(street, first));
        assertEquals(first, models.find("street"), "unpacked once");
        assertTrue(first.startsWith(System.getProperty("java.io.tmpdir")), first.toString());
    }

    private List<Path> cached() throws Exception {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    /** What a model calls itself goes into the recipes of its pictures. */
    @Test
    void bundled_ofTheProgram_areNamedAsTheirFiles() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("models"))) {
            List<Path> models =
                    files.filter(each -> each.toString().endsWith(".safetensors")).toList();
            assertTrue(models.size() >= 4, models::toString);
            for (Path model : models) {
                try (SafetensorsFile file = SafetensorsFile.open(model)) {
                    assertEquals(
                            file.metadata().get("name") + ".safetensors",
                            model.getFileName().toString());
                }
            }
        }
    }

    @Test
    void find_bundledInJar_isUnpackedOnce() throws Exception {
        InstalledModels models = withJar();
        Path first = models.find("street");
        assertArrayEquals(Files.readAllBytes(street), Files.readAllBytes(first));
        assertEquals(first, models.find("street"));
        assertEquals(List.of(first), cached());
    }

    @Test
    void find_damagedCopyInCache_isUnpackedAgain() throws Exception {
        InstalledModels models = withJar();
        Path first = models.find("street");
        Files.write(first, new byte[] {1});
        assertArrayEquals(Files.readAllBytes(street), Files.readAllBytes(models.find("street")));
    }

    @Test
    void find_usersModelOfTheSameName_wins() throws Exception {
        Path own = Files.copy(street, user.resolve("street.safetensors"));
        assertEquals(own, withJar().find("street"));
    }

    @Test
    void find_file_isTakenAsItIs() throws Exception {
        assertEquals(street, withJar().find(street.toString()));
    }

    @Test
    void find_unknown_namesTheInstalledOnes() throws Exception {
        InstalledModels models = withJar();
        SynthesisException failure =
                assertThrows(SynthesisException.class, () -> models.find("rooms"));
        assertEquals(
                "There is no model file 'rooms' and no installed model of that name (street).",
                failure.getMessage());
    }

    @Test
    void forPalette_bundledAndOwn_bundledComesFirst() throws Exception {
        UntrainedModel.write(
                user.resolve("a.safetensors"), UntrainedModel.tiny("A", "cityscapes", 19, 1), 2);
        UntrainedModel.write(
                user.resolve("b.safetensors"), UntrainedModel.tiny("B", "nyu40", 40, 1), 3);
        InstalledModels models = withJar();
        assertEquals("street", models.forPalette("cityscapes").orElseThrow().name());
        assertTrue(models.forPalette("cityscapes").orElseThrow().bundled());
        assertEquals("b", models.forPalette("nyu40").orElseThrow().name());
        assertTrue(models.forPalette("camvid").isEmpty());
    }

    @Test
    void all_brokenFileInUserFolder_isLeftOut() throws Exception {
        Files.writeString(user.resolve("broken.safetensors"), "no model");
        assertEquals(
                List.of("street"), withJar().all().stream().map(InstalledModel::name).toList());
    }

    @Test
    void withFingerprint_contentOfAModel_findsIt() throws Exception {
        InstalledModels models = withJar();
        try (ModelSource found = models.withFingerprint(FileDigest.sha256(street)).orElseThrow()) {
            assertEquals("Street", found.info().name());
        }
        assertTrue(models.withFingerprint("00").isEmpty());
    }

    @Test
    void all_noFolders_isEmpty() {
        URLClassLoader nothing = new URLClassLoader(new URL[0], null);
        InstalledModels models =
                new InstalledModels(
                        TestNetworks.ARCHITECTURES,
                        TestNetworks.SEGMENTERS,
                        nothing,
                        folder.resolve("none"),
                        folder.resolve("none"));
        assertEquals(List.of(), models.all());
    }
}
