package veduta.ml.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.compute.SynthesisException;
import veduta.api.model.Capability;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelInfo;
import veduta.api.model.ModelSource;
import veduta.api.model.NetworkKinds;
import veduta.api.model.SegmenterCatalog;
import veduta.image.Size;
import veduta.ml.modelfile.ModelFileSource;
import veduta.ml.segmentation.SegmenterArchitectures;
import veduta.text.Texts;

/**
 * Finds models among the program's resources and in the user's folder. Looks again at every
 * question, so that a model put into the folder is there at once.
 */
public final class InstalledModels implements ModelCatalog, SegmenterCatalog {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledModels.class);
    private static final String ENDING = ".safetensors";

    private final NetworkKinds kinds;
    private final SegmenterArchitectures segmenters;
    private final BundledModels bundled;
    private final Path userFolder;

    /**
     * The models of this program and of a folder.
     *
     * @param kinds the kinds of networks that are known
     * @param segmenters the kinds of segmentation networks that are known
     * @param userFolder the user's models; need not exist
     * @param cache where bundled models are unpacked when the program runs from a jar
     */
    public InstalledModels(
            NetworkKinds kinds, SegmenterArchitectures segmenters, Path userFolder, Path cache) {
        this(kinds, segmenters, InstalledModels.class.getClassLoader(), userFolder, cache);
    }

    /** The models among the resources of a class loader and of a folder. */
    InstalledModels(
            NetworkKinds kinds,
            SegmenterArchitectures segmenters,
            ClassLoader resources,
            Path userFolder,
            Path cache) {
        this.kinds = kinds;
        this.segmenters = segmenters;
        this.bundled = new BundledModels(resources, cache);
        this.userFolder = userFolder;
    }

    @Override
    public List<InstalledModel> all() {
        List<InstalledModel> models = new ArrayList<>();
        bundledFiles().forEach((name, file) -> add(models, name, file, true));
        userFiles().forEach((name, file) -> add(models, name, file, false));
        return models;
    }

    private void add(List<InstalledModel> models, String name, Path file, boolean bundled) {
        try {
            if (ModelHeader.of(file, segmenters) instanceof ModelHeader.Generator model) {
                models.add(new InstalledModel(name, file, model.info(), bundled));
            }
        } catch (SynthesisException unreadable) {
            LOG.warn("A model is left out: {}", unreadable.getMessage());
        }
    }

    @Override
    public Set<Capability> capabilities(ModelInfo model) {
        try {
            return kinds.of(model.architecture()).capabilities(model.network());
        } catch (SynthesisException unknown) {
            return Set.of();
        }
    }

    @Override
    public boolean fits(ModelInfo model, Size picture) {
        try {
            return kinds.of(model.architecture()).fits(model.network(), picture);
        } catch (SynthesisException unknown) {
            return false;
        }
    }

    @Override
    public ModelSource open(Path file) throws SynthesisException {
        return ModelFileSource.open(file);
    }

    @Override
    public Path find(String fileOrName) throws SynthesisException {
        Map<String, Path> byName = new TreeMap<>(bundledFiles());
        byName.putAll(userFiles());
        Path named = byName.get(fileOrName);
        if (named != null) {
            return named;
        }
        if (isFile(fileOrName)) {
            return Path.of(fileOrName);
        }
        String names = byName.keySet().stream().collect(Collectors.joining(", "));
        throw new SynthesisException(
                byName.isEmpty()
                        ? Texts.get("fault.model.none-installed", fileOrName)
                        : Texts.get("fault.model.unknown", fileOrName, names));
    }

    @Override
    public Optional<Path> segmenterFor(String paletteKey) {
        return segmenters(network -> network.paletteKey().equals(paletteKey)).findFirst();
    }

    @Override
    public Optional<Path> trunkFor(String paletteKey) {
        return trunks(paletteKey).stream().findFirst();
    }

    /** The files of segmentation networks with a trunk to look through, the user's own first. */
    public List<Path> trunks() {
        return segmenters(ModelHeader.Segmenter::hasTrunk).toList();
    }

    /** Those that read layouts of a palette. */
    public List<Path> trunks(String paletteKey) {
        return segmenters(network -> network.hasTrunk() && network.paletteKey().equals(paletteKey))
                .toList();
    }

    private Stream<Path> segmenters(Predicate<ModelHeader.Segmenter> wanted) {
        return Stream.of(userFiles(), bundledFiles())
                .flatMap(files -> files.values().stream())
                .filter(file -> ModelHeader.segmenter(file, segmenters).filter(wanted).isPresent());
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    @Override
    public Optional<ModelSource> withFingerprint(String fingerprint) {
        List<Path> files = new ArrayList<>(bundledFiles().values());
        files.addAll(userFiles().values());
        for (Path file : files) {
            Optional<ModelSource> found = ifContent(file, fingerprint);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The file, open, if it is a model with this content. */
    private static Optional<ModelSource> ifContent(Path file, String fingerprint) {
        try {
            ModelSource source = ModelFileSource.open(file);
            boolean found = false;
            try {
                found = source.digest().equals(fingerprint);
                return found ? Optional.of(source) : Optional.empty();
            } finally {
                if (!found) {
                    source.close();
                }
            }
        } catch (SynthesisException other) {
            LOG.debug("Not the model that is looked for: {}", other.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, Path> bundledFiles() {
        try {
            return bundled.files();
        } catch (IOException failure) {
            LOG.warn("The bundled models could not be unpacked: {}", failure.getMessage());
            return Map.of();
        }
    }

    private Map<String, Path> userFiles() {
        Map<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(userFolder)) {
            return files;
        }
        try (Stream<Path> inside = Files.list(userFolder)) {
            inside.filter(file -> file.toString().endsWith(ENDING))
                    .forEach(file -> files.put(name(file), file));
        } catch (IOException failure) {
            LOG.warn("{} could not be read: {}", userFolder, failure.getMessage());
        }
        return files;
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
