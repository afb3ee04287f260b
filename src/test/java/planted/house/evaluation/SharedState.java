package planted.house.evaluation;

/** Keeps state that everybody shares. */
public final class SharedState {
    static int shared;
}
