package planted.house.cli;

/** Lives where it should. */
public final class Inhabitant {}
