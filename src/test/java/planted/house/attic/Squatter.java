package planted.house.attic;

/** Lives in a package that is not in the table. */
public final class Squatter {}
