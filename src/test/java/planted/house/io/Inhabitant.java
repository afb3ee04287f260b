package planted.house.io;

/** Lives where it should. */
public final class Inhabitant {}
