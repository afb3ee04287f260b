package veduta.ml.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.storage.AtomicFile;
import veduta.text.Texts;

/**
 * The models that come with the program, as files. Those inside a jar are unpacked once into a
 * cache folder under a name that holds their checksum, so that another version of the program
 * unpacks its own. Where no such folder can be written, they are unpacked into a temporary one that
 * ends with the process.
 */
final class BundledModels {
    private static final String FOLDER = "veduta/models";
    private static final String ENDING = ".safetensors";
    private static final Logger LOG = LoggerFactory.getLogger(BundledModels.class);

    private final ClassLoader resources;
    private Path folder;
    private boolean temporary;

    /**
     * The models among the resources of a class loader.
     *
     * @param cache where to unpack; made when first needed
     */
    BundledModels(ClassLoader resources, Path cache) {
        this.resources = resources;
        this.folder = cache;
    }

    /**
     * Every bundled model by name.
     *
     * @throws IOException if they cannot be read or unpacked
     */
    synchronized Map<String, Path> files() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (URL folder : Collections.list(resources.getResources(FOLDER))) {
            if (folder.getProtocol().equals("jar")) {
                addUnpacked(files, folder);
            } else {
                addFolder(files, folder);
            }
        }
        return files;
    }

    private static void addFolder(Map<String, Path> files, URL folder) throws IOException {
        try (Stream<Path> inside = Files.list(Path.of(uri(folder)))) {
            inside.filter(file -> file.toString().endsWith(ENDING))
                    .forEach(file -> files.putIfAbsent(name(file.getFileName().toString()), file));
        }
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException unusable) {
            throw new IOException(url + " is not the address of a folder.", unusable);
        }
    }

    private void addUnpacked(Map<String, Path> files, URL folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) folder.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String path = entry.getName();
                if (path.startsWith(FOLDER + "/") && path.endsWith(ENDING)) {
                    String file = path.substring(FOLDER.length() + 1);
                    files.putIfAbsent(name(file), unpacked(jar, entry, name(file)));
                }
            }
        }
    }

    /** The file of an entry; unpacked under another name first, so that none is ever half there. */
    private Path unpacked(JarFile jar, JarEntry entry, String name) throws IOException {
        String own = String.format("%s-%08x%s", name, entry.getCrc(), ENDING);
        Path file = folder.resolve(own);
        if (Files.exists(file) && Files.size(file) == entry.getSize()) {
            return file;
        }
        try {
            Files.createDirectories(folder);
            unpack(jar, entry, file);
            if (temporary) {
                file.toFile().deleteOnExit();
            }
            return file;
        } catch (IOException unwritable) {
            LOG.debug("{} cannot be written.", folder, unwritable);
            return unpackedForNow(jar, entry, own);
        }
    }

    private Path unpackedForNow(JarFile jar, JarEntry entry, String name) throws IOException {
        try {
            Path other = Files.createTempDirectory("veduta-models");
            other.toFile().deleteOnExit();
            Path file = other.resolve(name);
            unpack(jar, entry, file);
            file.toFile().deleteOnExit();
            folder = other;
            temporary = true;
            return file;
        } catch (IOException unwritable) {
            throw new IOException(Texts.get("fault.models.no-cache"), unwritable);
        }
    }

    private static void unpack(JarFile jar, JarEntry entry, Path file) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            AtomicFile.write(file, in::transferTo);
        }
    }

    private static String name(String file) {
        return file.substring(0, file.length() - ENDING.length());
    }
}
