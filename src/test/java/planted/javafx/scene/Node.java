package planted.javafx.scene;

/** Stands for a node of JavaFX. */
public final class Node {}
