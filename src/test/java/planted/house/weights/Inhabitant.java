package planted.house.weights;

/** Lives where it should. */
public final class Inhabitant {}
