/**
 * Unsaved work that outlives a crash: keeping it, and offering it at the next start. May import
 * {@code io.recovery}, {@code ui.editor} and what all features have in common.
 */
@NullMarked
package veduta.ui.recovery;

import org.jspecify.annotations.NullMarked;
