package planted.house.api;

/** Lives where it should. */
public final class Inhabitant {}
