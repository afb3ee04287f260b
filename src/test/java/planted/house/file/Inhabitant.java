package planted.house.file;

/** Lives where it should. */
public final class Inhabitant {}
