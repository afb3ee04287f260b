package veduta.api.model;

import java.util.List;
import veduta.api.compute.SynthesisException;

/** The kinds of networks that this program knows. */
public interface NetworkKinds {
    /** All kinds, the usual one first. */
    List<? extends NetworkKind> all();

    /**
     * A kind by its key.
     *
     * @throws SynthesisException if there is none; the message names those that there are
     */
    NetworkKind of(String key) throws SynthesisException;
}
