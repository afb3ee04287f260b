package planted.javafx.application;

/** Stands for the toolkit. */
public final class Platform {
    private Platform() {}

    public static void runLater(Runnable work) {
        work.run();
    }
}
