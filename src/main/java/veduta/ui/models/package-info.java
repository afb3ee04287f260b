/**
 * The models on this machine, and which one renders which palette. May import {@code layout},
 * {@code synthesis}, {@code ui.task} and {@code text}.
 */
@NullMarked
package veduta.ui.models;

import org.jspecify.annotations.NullMarked;
