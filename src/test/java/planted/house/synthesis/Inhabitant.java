package planted.house.synthesis;

/** Lives where it should. */
public final class Inhabitant {}
