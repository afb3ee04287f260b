package planted.house.net;

/** Lives where it should. */
public final class Inhabitant {}
