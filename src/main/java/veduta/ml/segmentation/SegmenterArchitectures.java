package veduta.ml.segmentation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Segmentation;
import veduta.api.model.SegmenterInfo;
import veduta.ml.engine.Devices;
import veduta.ml.engine.EngineStart;
import veduta.ml.engine.TorchEngine;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * The kinds of segmentation networks that are known; a file's {@code format} says which one it
 * holds.
 *
 * @param all every kind once
 */
public record SegmenterArchitectures(List<SegmenterArchitecture> all)
        implements Segmentation.Factory {
    /** Takes a copy of the list. */
    public SegmenterArchitectures {
        all = List.copyOf(all);
    }

    /**
     * The kind of network in a file.
     *
     * @param metadata of the file
     * @return empty if it is no segmentation network
     */
    public Optional<SegmenterArchitecture> find(Map<String, String> metadata) {
        String format = metadata.getOrDefault("format", "");
        return all.stream().filter(each -> each.format().equals(format)).findFirst();
    }

    /**
     * Key of the palette that a file's network reads.
     *
     * @param metadata of the file
     * @return empty if it is no segmentation network
     */
    public Optional<String> palette(Map<String, String> metadata) {
        return find(metadata).flatMap(kind -> Optional.ofNullable(metadata.get("palette")));
    }

    /**
     * What the network in a file says of itself.
     *
     * @return empty if the file is something else
     * @throws SynthesisException if it is a broken segmentation network
     */
    public Optional<SegmenterInfo> info(SafetensorsFile source) throws SynthesisException {
        try {
            Optional<SegmenterArchitecture> kind = find(source.metadata());
            return kind.isPresent() ? Optional.of(kind.get().info(source)) : Optional.empty();
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        } catch (IllegalArgumentException unsuitable) {
            throw unsuitable(source.file(), unsuitable);
        }
    }

    @Override
    public Segmentation open(Path file, EngineOptions options) throws SynthesisException {
        EngineStart.useThreads(options.threads());
        TorchEngine torch = TorchEngine.open(Devices.choose(options.device()));
        boolean opened = false;
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            Optional<SegmenterArchitecture> kind = find(source.metadata());
            Optional<String> palette = palette(source.metadata());
            if (kind.isEmpty() || palette.isEmpty()) {
                throw new SynthesisException(Texts.get("fault.segmenter.none", file));
            }
            Segmentation network =
                    new NetworkSegmentation(torch, palette.get(), kind.get().load(torch, source));
            opened = true;
            return network;
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        } catch (IllegalArgumentException unsuitable) {
            throw unsuitable(file, unsuitable);
        } finally {
            if (!opened) {
                torch.close();
            }
        }
    }

    /**
     * How the weights in a file of others become a segmentation network.
     *
     * @return empty if no kind knows them
     */
    public Optional<SegmenterImport> importOf(TensorSource source) {
        return all.stream()
                .flatMap(kind -> kind.published().stream())
                .filter(each -> each.isIn(source))
                .findFirst();
    }

    private static SynthesisException unsuitable(Path file, IllegalArgumentException why) {
        return new SynthesisException(
                Texts.get("fault.segmenter.unsuitable", file, String.valueOf(why.getMessage())),
                why);
    }
}
