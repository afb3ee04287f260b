/**
 * Rendering while painting: when a render begins, what it gave, what is said about it. May import
 * {@code image}, {@code layout}, {@code synthesis}, {@code render}, {@code ui.task} and {@code
 * text}.
 */
@NullMarked
package veduta.ui.render;

import org.jspecify.annotations.NullMarked;
