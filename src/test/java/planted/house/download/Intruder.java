package planted.house.download;

import planted.house.layout.Inhabitant;

/** Uses a package that its own may not use. */
public final class Intruder {
    final Inhabitant forbidden = new Inhabitant();
}
