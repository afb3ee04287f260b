package planted.house.training;

/** Lives where it should. */
public final class Inhabitant {}
