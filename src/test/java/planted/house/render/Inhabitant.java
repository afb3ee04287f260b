package planted.house.render;

/** Lives where it should. */
public final class Inhabitant {}
