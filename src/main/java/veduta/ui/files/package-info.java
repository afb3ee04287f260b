/**
 * Opening and saving, dropped files, samples and photos. May import {@code io}, {@code rendering},
 * {@code ui.editor} and what all features have in common.
 */
@NullMarked
package veduta.ui.files;

import org.jspecify.annotations.NullMarked;
