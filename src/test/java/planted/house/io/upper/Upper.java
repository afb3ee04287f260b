package planted.house.io.upper;

import planted.house.io.lower.Lower;

/** Half of a cycle between sub-packages. */
public final class Upper {
    final Class<?> other = Lower.class;
}
