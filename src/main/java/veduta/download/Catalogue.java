package veduta.download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import veduta.text.Texts;

/**
 * What is published, where, and under which terms. A checksum stands here only where one is known:
 * torchvision writes the first digits of the SHA-256 into the file's name, public code pins the MD5
 * of the MATLAB file, and every tensor of a checkpoint carries a CRC-32C in its index, which the
 * import compares.
 */
public final class Catalogue {
    private static final String AUTHORS = "https://cqf.io/data/Tensorflow_models/";
    private static final String REPOSITORY =
            "https://raw.githubusercontent.com/CQFIO/PhotographicImageSynthesis/master/";

    private static final long INDEX_BYTES = 6_000;

    private Catalogue() {}

    /** Everything, smallest use first. */
    public static List<Publication> all() {
        List<Publication> all = new ArrayList<>();
        all.add(
                new Publication(
                        "vgg19",
                        Publication.Kind.PERCEPTUAL_NETWORK,
                        Texts.get("catalogue.vgg-torchvision"),
                        Texts.get("catalogue.vgg-torchvision-terms"),
                        List.of(
                                new RemoteFile(
                                        URI.create(
                                                "https://download.pytorch.org/models/"
                                                        + "vgg19-dcbb9e9d.pth"),
                                        575_000_000,
                                        Optional.of(
                                                new Checksum(Checksum.Kind.SHA256, "dcbb9e9d"))))));
        all.add(
                new Publication(
                        "vgg19-matconvnet",
                        Publication.Kind.PERCEPTUAL_NETWORK,
                        Texts.get("catalogue.vgg-matconvnet"),
                        Texts.get("catalogue.vgg-matconvnet-terms"),
                        List.of(
                                new RemoteFile(
                                        URI.create(
                                                AUTHORS + "VGG_Model/imagenet-vgg-verydeep-19.mat"),
                                        535_000_000,
                                        Optional.of(
                                                new Checksum(
                                                        Checksum.Kind.MD5,
                                                        "106118b7cf60435e6d8e04f6a6dc3657"))))));
        all.add(
                checkpoint(
                        "256p",
                        Texts.get("catalogue.crn-small"),
                        Texts.get("catalogue.checkpoint-terms"),
                        1_174_505_804));
        all.add(
                checkpoint(
                        "512p",
                        Texts.get("catalogue.crn-medium"),
                        Texts.get("catalogue.checkpoint-terms"),
                        1_183_474_220));
        all.add(
                checkpoint(
                        "1024p",
                        Texts.get("catalogue.crn-large"),
                        Texts.get("catalogue.checkpoint-terms"),
                        401_201_324));
        all.add(
                checkpoint(
                        "GTA",
                        Texts.get("catalogue.crn-game"),
                        Texts.get("catalogue.crn-game-terms"),
                        0));
        return List.copyOf(all);
    }

    /** The index comes from the authors' repository; the data are too large for it. */
    private static Publication checkpoint(String name, String about, String terms, long bytes) {
        String folder = "result_" + name + "/model.ckpt";
        return new Publication(
                "crn-" + name.toLowerCase(Locale.ROOT),
                Publication.Kind.MODEL,
                about,
                terms,
                List.of(
                        new RemoteFile(
                                URI.create(REPOSITORY + folder + ".index"),
                                INDEX_BYTES,
                                Optional.empty()),
                        new RemoteFile(
                                URI.create(AUTHORS + folder + ".data-00000-of-00001"),
                                bytes,
                                Optional.empty())));
    }
}
