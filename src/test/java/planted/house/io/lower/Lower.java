package planted.house.io.lower;

import planted.house.io.upper.Upper;

/** The other half. */
public final class Lower {
    final Class<?> other = Upper.class;
}
