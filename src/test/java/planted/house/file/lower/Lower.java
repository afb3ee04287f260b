package planted.house.file.lower;

import planted.house.file.upper.Upper;

/** The other half. */
public final class Lower {
    final Class<?> other = Upper.class;
}
