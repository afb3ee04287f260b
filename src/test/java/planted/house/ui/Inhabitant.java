package planted.house.ui;

/** Lives where it should. */
public final class Inhabitant {}
