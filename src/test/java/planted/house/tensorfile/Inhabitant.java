package planted.house.tensorfile;

/** Lives where it should. */
public final class Inhabitant {}
