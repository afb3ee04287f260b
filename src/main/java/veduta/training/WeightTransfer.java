package veduta.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import veduta.api.compute.SynthesisException;
import veduta.api.model.NetworkConfig;
import veduta.ml.architecture.Architectures;
import veduta.ml.architecture.Network;
import veduta.ml.modelfile.ModelFileSource;
import veduta.ml.nn.ParameterSource;
import veduta.ml.nn.ParameterSpec;
import veduta.text.Texts;

/**
 * The weights of a model as the beginning of a network that may have other modules or other widths.
 *
 * <p>A tensor of the same name and shape is taken over whole. Where the two networks read the same
 * layouts and make as many pictures, a narrower layer begins with the first feature maps of the old
 * one: what it loses has to be learnt again, but no more than that. A wider one begins with every
 * map once and some of them again, and what reads them shares its weights out among the copies, so
 * that the network makes nearly the pictures that it made (Chen, Goodfellow and Shlens 2016,
 * Net2Net). Noise that the old network did not see begins without effect. Where every map has as
 * many copies, layer norm changes nothing in that.
 */
final class WeightTransfer {
    /** Of a fresh kernel, added to copies: maps that are the same would stay the same. */
    private static final float APART = 0.05f;

    private final Path file;
    private final NetworkConfig old;
    private final Map<String, float[]> known;
    private final Map<String, ParameterSpec> specs;
    private int taken;

    private WeightTransfer(Path file, Network old, Map<String, float[]> known) {
        this.file = file;
        this.old = old.config();
        this.known = known;
        this.specs = byName(old);
    }

    private static Map<String, ParameterSpec> byName(Network network) {
        Map<String, ParameterSpec> specs = new LinkedHashMap<>();
        network.parameters().forEach(spec -> specs.put(spec.name(), spec));
        return specs;
    }

    /**
     * Reads an open model.
     *
     * @throws SynthesisException if it cannot be read
     */
    static WeightTransfer read(Architectures architectures, ModelFileSource model)
            throws SynthesisException {
        Network network = architectures.network(model.info().network());
        return new WeightTransfer(model.file(), network, model.values());
    }

    /**
     * The weights of a network that begins with this model.
     *
     * @param fresh gives what the model does not have
     */
    ParameterSource<SynthesisException> to(
            Network network, ParameterSource<RuntimeException> fresh) {
        NetworkConfig config = network.config();
        boolean sameArchitecture = old.architecture().equals(config.architecture());
        boolean sameKind =
                sameArchitecture
                        && network.isTransferable()
                        && old.channels() == config.channels()
                        && old.images() == config.images();
        Map<String, ParameterSpec> wantedSpecs = byName(network);
        return (name, wanted) -> {
            ParameterSpec found = specs.get(name);
            float[] source = known.get(name);
            if (!sameArchitecture || found == null || source == null) {
                return fresh.read(name, wanted);
            }
            ParameterSpec now = wantedSpecs.get(name);
            boolean sameNoise = now == null || now.noiseChannels() == found.noiseChannels();
            if (sameNoise && Arrays.equals(found.shape(), wanted)) {
                taken++;
                return source;
            }
            float[] values = fresh.read(name, wanted);
            if (sameKind && now != null && found.sizes().size() == wanted.length) {
                taken++;
                begin(source, found, values, now);
            }
            return values;
        };
    }

    /**
     * Checks that the network has taken something over.
     *
     * @throws SynthesisException if it has nothing in common with the model
     */
    void requireTaken() throws SynthesisException {
        if (taken == 0) {
            throw new SynthesisException(Texts.get("fault.train.no-common-layer", file));
        }
    }

    /** Puts the old tensor's values in place of fresh ones. */
    private static void begin(
            float[] source, ParameterSpec old, float[] values, ParameterSpec wanted) {
        long[] from = old.shape();
        long[] to = wanted.shape();
        Maps made = new Maps(Math.toIntExact(from[0]), Math.toIntExact(to[0]));
        if (to.length == 1) {
            for (int map = 0; map < to[0]; map++) {
                values[map] = source[made.origin(map)];
            }
            return;
        }
        int kernel = Math.toIntExact(to[2] * to[3]);
        Inputs inputs = Inputs.of(old, wanted);
        for (int map = 0; map < to[0]; map++) {
            float noise = made.isCopy(map) ? APART : 0;
            for (int channel = 0; channel < to[1]; channel++) {
                float share = inputs.share(channel);
                int at = Math.toIntExact((map * to[1] + channel) * kernel);
                int there =
                        Math.toIntExact(
                                (made.origin(map) * from[1] + inputs.origin(channel)) * kernel);
                for (int i = 0; i < kernel; i++) {
                    float begun = share == 0 ? 0 : share * source[there + i];
                    values[at + i] = begun + noise * values[at + i];
                }
            }
        }
    }

    /**
     * The input channels of a kernel: feature maps, then noise, then the layout, which both have.
     *
     * @param features the feature maps
     * @param oldNoise channels of noise before
     * @param newNoise channels of noise now; those that are new begin without effect
     */
    private record Inputs(Maps features, int oldNoise, int newNoise) {
        static Inputs of(ParameterSpec old, ParameterSpec wanted) {
            int from = Math.toIntExact(old.sizes().get(1)) - old.layoutChannels();
            int to = Math.toIntExact(wanted.sizes().get(1)) - wanted.layoutChannels();
            return new Inputs(
                    new Maps(from - old.noiseChannels(), to - wanted.noiseChannels()),
                    old.noiseChannels(),
                    wanted.noiseChannels());
        }

        /** How much of the old channel's values a channel begins with. */
        float share(int channel) {
            if (channel < features.to()) {
                return 1f / features.copies(channel);
            }
            int noise = channel - features.to();
            return noise >= oldNoise && noise < newNoise ? 0 : 1;
        }

        /** The old channel whose values a channel begins with; any where it begins with none. */
        int origin(int channel) {
            if (channel < features.to()) {
                return features.origin(channel);
            }
            int noise = channel - features.to();
            if (noise < newNoise) {
                return features.from() + Math.min(noise, Math.max(0, oldNoise - 1));
            }
            return features.from() + oldNoise + noise - newNoise;
        }
    }

    /** The feature maps of a layer that had {@code from} of them and has {@code to} now. */
    private record Maps(int from, int to) {
        /** The old map that a new one begins as. */
        int origin(int map) {
            return map % from;
        }

        boolean isCopy(int map) {
            return map >= from;
        }

        /** How many new maps begin as the same old one as {@code map}. */
        int copies(int map) {
            return (to - 1 - origin(map)) / from + 1;
        }
    }
}
