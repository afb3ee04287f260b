package veduta.api.model;

/** What only networks of some architectures can do; asked for, never guessed from a type. */
public enum Capability {
    /** Renders in bands, the same pictures in less memory. */
    TILED_RENDER,
    /** Renders again only what is around an edit. */
    PARTIAL_RENDER,
    /** Trains with the coarse part of the network left as it is. */
    FREEZE,
    /** Takes on a further, finer stage and makes pictures of twice the size. */
    GROW,
    /** Gives regions another texture by another seed. */
    SEEDED_TEXTURE,
    /** Ends in a linear layer, so that colours of finished models can be moved. */
    COLOUR_BALANCE;

    /** Key of the sentence that names it, for example {@code capability.tiled-render}. */
    public String textKey() {
        return "capability." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
