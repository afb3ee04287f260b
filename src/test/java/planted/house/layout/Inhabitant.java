package planted.house.layout;

/** Lives where it should. */
public final class Inhabitant {}
