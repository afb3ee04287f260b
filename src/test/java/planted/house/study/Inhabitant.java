package planted.house.study;

/** Lives where it should. */
public final class Inhabitant {}
