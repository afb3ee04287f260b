package planted.house.ui;

import planted.house.tensorfile.Inhabitant;

/** Uses a package that its own may not use. */
public final class Intruder {
    final Inhabitant forbidden = new Inhabitant();
}
