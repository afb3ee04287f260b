package planted.house.io;

import planted.house.api.Inhabitant;

/** Uses a package that its own may not use. */
public final class Intruder {
    final Inhabitant forbidden = new Inhabitant();
}
