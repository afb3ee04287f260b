package planted.house.ml;

import planted.house.io.Inhabitant;

/** Uses a package that its own may not use. */
public final class Intruder {
    final Inhabitant forbidden = new Inhabitant();
}
