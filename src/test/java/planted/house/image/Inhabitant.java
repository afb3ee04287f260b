package planted.house.image;

/** Lives where it should. */
public final class Inhabitant {}
