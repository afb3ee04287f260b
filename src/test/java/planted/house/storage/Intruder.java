package planted.house.storage;

import planted.house.image.Inhabitant;

/** Uses a package that its own may not use. */
public final class Intruder {
    final Inhabitant forbidden = new Inhabitant();
}
