/**
 * The window: puts the features together. The features know nothing of each other; what they have
 * in common is in {@code ui.document}, {@code ui.command}, {@code ui.task}, {@code ui.dialog},
 * {@code ui.picture} and {@code text}.
 */
@NullMarked
package veduta.ui;

import org.jspecify.annotations.NullMarked;
