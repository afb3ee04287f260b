package veduta.ml.segmentation.espnet;

import java.util.ArrayList;
import java.util.List;
import veduta.ml.segmentation.espnet.EspNetLayer.Published;

/** All layers of a network, with their names here and in the published files. */
final class EspNetLayers {
    /** At how many sizes each level of the decoder looks. */
    static final int SCALES = 5;

    private static final int COLOURS = 3;

    private final EspNetConfig config;
    private final List<EspNetLayer> layers = new ArrayList<>();

    private EspNetLayers(EspNetConfig config) {
        this.config = config;
    }

    /** The layers of a form, encoder first. */
    static List<EspNetLayer> of(EspNetConfig config) {
        EspNetLayers all = new EspNetLayers(config);
        all.encoder();
        all.decoder();
        return List.copyOf(all.layers);
    }

    private void encoder() {
        List<Integer> widths = config.widths();
        String base = "base_net.";
        layers.add(
                EspNetLayer.convolution(
                        "level1", cbr(base + "level1"), widths.get(0), COLOURS, 3, 3));
        for (int level = 2; level <= widths.size(); level++) {
            int in = widths.get(level - 2);
            int out = widths.get(level - 1);
            halving("down" + level, base + "level" + level + "_0", in, out);
            int blocks = level < 3 ? 0 : EspNetConfig.BLOCKS.get(level - 3);
            for (int block = 1; block <= blocks; block++) {
                String name = "block" + level + "_" + block;
                String published = base + "level" + level + "." + (block - 1);
                paths(name, published, out, out);
                layers.add(
                        EspNetLayer.activation(
                                name + ".sum", out, "", published + ".module_act.weight", 1));
            }
        }
    }

    private void halving(String name, String published, int in, int out) {
        paths(name, published + ".eesp", in, out - in);
        String input = published + ".inp_reinf.";
        layers.add(
                EspNetLayer.convolution(
                        name + ".input1", cbr(input + "0"), COLOURS, COLOURS, 3, 3));
        layers.add(EspNetLayer.convolution(name + ".input2", cb(input + "1"), out, COLOURS, 1, 1));
        layers.add(EspNetLayer.activation(name + ".sum", out, "", published + ".act.weight", 1));
    }

    private void paths(String name, String published, int in, int out) {
        int each = out / EspNetConfig.PATHS;
        layers.add(
                EspNetLayer.convolution(
                        name + ".reduce",
                        cbr(published + ".proj_1x1"),
                        each,
                        in / EspNetConfig.PATHS,
                        1,
                        1));
        for (int path = 1; path <= EspNetConfig.PATHS; path++) {
            String kernel = published + ".spp_dw." + (path - 1) + ".conv.weight";
            layers.add(EspNetLayer.plain(name + ".dilated" + path, kernel, each, 1, 3, 3));
        }
        String joined = published + ".br_after_cat.";
        layers.add(
                EspNetLayer.activation(
                        name + ".joined", out, joined + "bn", joined + "act.weight", 1));
        layers.add(
                EspNetLayer.convolution(
                        name + ".expand", cb(published + ".conv_1x1_exp"), out, each, 1, 1));
    }

    private void decoder() {
        List<Integer> widths = config.widths();
        List<Integer> maps = config.decoder();
        int in = widths.get(3);
        for (int level = 1; level <= maps.size(); level++) {
            pyramid(level, in);
            in = maps.get(level - 1);
            if (level < maps.size()) {
                skip(level, widths.get(3 - level), in);
            }
        }
    }

    private void pyramid(int level, int in) {
        int inner = config.projected();
        int out = config.decoder().get(level - 1);
        String name = "pyramid" + level;
        String published = "bu_dec_l" + level + ".";
        layers.add(
                EspNetLayer.convolution(
                        name + ".project",
                        cbrOfThree(published + "projection_layer"),
                        inner,
                        in,
                        1,
                        1));
        for (int scale = 1; scale <= SCALES; scale++) {
            String kernel = published + "stages." + (scale - 1) + ".weight";
            layers.add(EspNetLayer.plain(name + ".scale" + scale, kernel, inner, 1, 3, 3));
        }
        String merge = published + "merge_layer.";
        layers.add(
                EspNetLayer.activation(
                        name + ".joined",
                        (long) SCALES * inner,
                        merge + "0.br.0",
                        merge + "0.br.1.weight",
                        SCALES));
        layers.add(
                EspNetLayer.convolution(
                        name + ".merge", cbrOfThree(merge + "2"), inner, SCALES, 3, 3));
        boolean last = level == config.decoder().size();
        Published expand =
                last
                        ? new Published(merge + "3.weight", merge + "3.bias", "", "")
                        : new Published(
                                merge + "3.weight",
                                "",
                                published + "br.br.0",
                                published + "br.br.1.weight");
        layers.add(EspNetLayer.convolution(name + ".expand", expand, out, inner, 1, 1));
    }

    private void skip(int level, int side, int maps) {
        String published = "merge_enc_dec_l" + (level + 1) + ".";
        String name = "skip" + level;
        layers.add(
                EspNetLayer.plain(
                        name + ".gate", published + "wt_layer.1.weight", maps, side, 1, 1));
        layers.add(
                EspNetLayer.convolution(
                        name + ".convolve",
                        cbrOfThree(published + "expansion_layer"),
                        maps,
                        side / divisor(side, maps),
                        3,
                        3));
        String sum = "bu_br_l" + (level + 1);
        layers.add(EspNetLayer.activation(name + ".sum", maps, sum + ".0", sum + ".1.weight", 1));
    }

    private static int divisor(int one, int other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    private static Published cbr(String name) {
        return new Published(name + ".conv.weight", "", name + ".bn", name + ".act.weight");
    }

    private static Published cb(String name) {
        return new Published(name + ".conv.weight", "", name + ".bn", "");
    }

    private static Published cbrOfThree(String name) {
        return new Published(name + ".cbr.0.weight", "", name + ".cbr.1", name + ".cbr.2.weight");
    }
}
