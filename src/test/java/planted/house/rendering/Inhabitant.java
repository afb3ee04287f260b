package planted.house.rendering;

/** Lives where it should. */
public final class Inhabitant {}
