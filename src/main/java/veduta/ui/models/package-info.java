/**
 * The models on this machine, and which one renders which palette. May import {@code layout},
 * {@code api.model}, {@code io} for folders, and what all features have in common.
 */
@NullMarked
package veduta.ui.models;

import org.jspecify.annotations.NullMarked;
