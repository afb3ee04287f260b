/**
 * Rendering while painting: when a render begins, what it gave, what is said about it. May import
 * {@code image}, {@code layout}, {@code api}, {@code io}, {@code rendering} and what all features
 * have in common.
 */
@NullMarked
package veduta.ui.render;

import org.jspecify.annotations.NullMarked;
