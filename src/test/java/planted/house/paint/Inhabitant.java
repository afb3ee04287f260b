package planted.house.paint;

/** Lives where it should. */
public final class Inhabitant {}
