/**
 * The document on its canvas: brings canvas, tools, classes, renders and pictures together. May
 * import these features, what all features have in common, {@code io.document} and {@code paint}.
 */
@NullMarked
package veduta.ui.editor;

import org.jspecify.annotations.NullMarked;
