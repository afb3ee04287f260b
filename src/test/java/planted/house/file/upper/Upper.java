package planted.house.file.upper;

import planted.house.file.lower.Lower;

/** Half of a cycle between sub-packages. */
public final class Upper {
    final Class<?> other = Lower.class;
}
