package veduta.ml.crn.network;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import veduta.api.compute.SynthesisException;
import veduta.api.model.Capability;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkOptions;
import veduta.api.model.NetworkPreset;
import veduta.api.model.NetworkSetting;
import veduta.image.Size;
import veduta.ml.architecture.Architecture;
import veduta.ml.architecture.Network;
import veduta.ml.crn.CrnConfig;
import veduta.ml.crn.CrnShape;
import veduta.text.Texts;

/** The cascaded refinement network (Chen and Koltun, ICCV 2017). */
public final class CrnArchitecture implements Architecture {
    private static final List<Integer> WIDTHS = List.of(128, 128, 128, 128, 96, 64, 32);
    private static final Size PRESET_SIZE = new Size(512, 256);
    private static final int FEWEST_MAPS = 8;
    private static final List<String> SETTINGS = List.of(CrnConfig.NOISE, CrnConfig.NORM);

    /**
     * The option's value for norms that are the same everywhere, which configurations leave out.
     */
    private static final String PLAIN_NORM = "layer";

    @Override
    public String key() {
        return CrnConfig.ARCHITECTURE;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public Set<Capability> capabilities(NetworkConfig network) {
        Set<Capability> all = EnumSet.allOf(Capability.class);
        if (CrnConfig.noise(network).stream().allMatch(channels -> channels == 0)) {
            all.remove(Capability.SEEDED_TEXTURE);
        }
        return all;
    }

    @Override
    public NetworkConfig config(NetworkOptions options) {
        List<Integer> widths = options.widths().isEmpty() ? WIDTHS : options.widths();
        Size size = options.size();
        int step = 1 << (widths.size() - 1);
        if (size.width() % step != 0 || size.height() % step != 0) {
            throw new IllegalArgumentException(
                    Texts.get("fault.model.widths-size", widths.size(), step, size));
        }
        Size base = new Size(size.width() / step, size.height() / step);
        NetworkConfig plain =
                CrnConfig.of(
                        options.paletteKey(), options.classes(), widths, base, options.images());
        requireKnown(options.settings());
        NetworkConfig noisy = CrnConfig.withNoise(plain, noise(options));
        return isNormedByClass(options) ? CrnConfig.normedByClass(noisy) : noisy;
    }

    private static void requireKnown(Map<String, String> settings) {
        for (String setting : settings.keySet()) {
            if (!SETTINGS.contains(setting)) {
                throw new IllegalArgumentException(
                        Texts.get(
                                "fault.model.setting",
                                CrnConfig.ARCHITECTURE,
                                setting,
                                String.join(", ", SETTINGS)));
            }
        }
    }

    private static boolean isNormedByClass(NetworkOptions options) {
        String norm = options.settings().getOrDefault(CrnConfig.NORM, PLAIN_NORM);
        if (!norm.equals(PLAIN_NORM) && !norm.equals(CrnConfig.BY_CLASS)) {
            throw new IllegalArgumentException(
                    Texts.get("fault.model.norm", norm, CrnConfig.BY_CLASS));
        }
        return norm.equals(CrnConfig.BY_CLASS);
    }

    private static int noise(NetworkOptions options) {
        String channels = options.settings().getOrDefault(CrnConfig.NOISE, "0");
        if (!channels.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException(
                    Texts.get("fault.model.setting-number", CrnConfig.NOISE, channels));
        }
        return Integer.parseInt(channels);
    }

    @Override
    public List<NetworkPreset> presets() {
        return List.of(
                new NetworkPreset("slim", PRESET_SIZE, WIDTHS),
                new NetworkPreset("medium", PRESET_SIZE, List.of(256, 256, 256, 256, 192, 128, 64)),
                new NetworkPreset(
                        "published", PRESET_SIZE, List.of(1024, 1024, 1024, 1024, 1024, 512, 512)));
    }

    @Override
    public List<NetworkSetting> settings() {
        return List.of(new NetworkSetting(CrnConfig.NOISE, 0, CrnConfig.MOST_NOISE));
    }

    @Override
    public Network network(NetworkConfig config) {
        return new CrnNetwork(config, CrnShape.of(config));
    }

    @Override
    public void requireSize(NetworkConfig network, Size picture) throws SynthesisException {
        CrnShape.of(network).requireFits(picture);
    }

    /** The coarsest module has at least one pixel a side. */
    @Override
    public NetworkConfig resized(NetworkConfig network, Size picture) {
        List<Integer> widths = CrnConfig.widths(network);
        int step = 1 << (widths.size() - 1);
        Size base =
                new Size(Math.max(1, picture.width() / step), Math.max(1, picture.height() / step));
        return CrnConfig.like(network, widths, base, CrnConfig.noise(network));
    }

    /** The new module has half the maps of the finest one, and as many channels of noise. */
    @Override
    public NetworkConfig grown(NetworkConfig network) {
        List<Integer> widths = new ArrayList<>(CrnConfig.widths(network));
        widths.add(Math.max(FEWEST_MAPS, widths.get(widths.size() - 1) / 2));
        List<Integer> noise = new ArrayList<>(CrnConfig.noise(network));
        noise.add(noise.get(noise.size() - 1));
        return CrnConfig.like(network, widths, CrnConfig.base(network), noise);
    }
}
