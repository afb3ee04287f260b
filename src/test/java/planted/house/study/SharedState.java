package planted.house.study;

/** Keeps state that everybody shares. */
public final class SharedState {
    static int shared;
}
