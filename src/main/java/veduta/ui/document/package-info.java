/**
 * The document that is open: layout, palette, file, what is unsaved. May import {@code image},
 * {@code layout}, {@code paint}, {@code io.document}, {@code ui.dialog}, {@code ui.task} and {@code
 * text}.
 */
@NullMarked
package veduta.ui.document;

import org.jspecify.annotations.NullMarked;
