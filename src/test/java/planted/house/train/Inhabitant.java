package planted.house.train;

/** Lives where it should. */
public final class Inhabitant {}
