package planted.house.image;

/** Prints where only commands may. */
public final class Printer {
    void print() {
        System.out.println();
    }
}
