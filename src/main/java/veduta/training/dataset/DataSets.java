package veduta.training.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.api.training.DatasetSplit;
import veduta.text.Texts;

/** Finds out how a data set is arranged, the most particular arrangements first. */
final class DataSets {
    private static final List<Arrangement> KNOWN =
            List.of(
                    new NyuStack(),
                    new CityscapesTree(),
                    new CamvidFolders(),
                    new AdeFolders(),
                    new PhotoLabelFolders(),
                    new OneFolder());

    private DataSets() {}

    /**
     * The pairs that were found.
     *
     * @param title name of the arrangement for people
     * @param encoding key of the layouts' encoding, if the arrangement says
     * @param parts the parts that were listed; empty if the set is not divided
     * @param listing its files
     */
    record Found(
            String title, Optional<String> encoding, List<String> parts, PairListing listing) {}

    /**
     * Lists a data set.
     *
     * @throws IOException if there is not one pair; the message is one sentence for the user
     */
    static Found find(Path root, DatasetSplit split) throws IOException {
        if (!Files.exists(root)) {
            throw new IOException(Texts.get("fault.pairs.no-folder", root));
        }
        for (Arrangement each : KNOWN) {
            Optional<ArrangedPairs> arranged = each.look(root);
            if (arranged.isPresent()) {
                List<String> parts = arranged.get().chosen(split, root);
                PairListing listing = arranged.get().list(parts);
                if (listing.entries().isEmpty()) {
                    break;
                }
                return new Found(
                        arranged.get().title(),
                        arranged.get().encoding(),
                        parts.contains(ArrangedPairs.WHOLE) ? List.of() : parts,
                        listing);
            }
        }
        throw new IOException(Texts.get("fault.pairs.none", root));
    }
}
