package planted.house.ml;

/** Lives where it should. */
public final class Inhabitant {}
