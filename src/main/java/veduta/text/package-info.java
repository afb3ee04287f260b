/**
 * Every sentence and word that people read, from one resource bundle, so that it can be translated.
 * Uses no other package of the project; every package may use it.
 */
@NullMarked
package veduta.text;

import org.jspecify.annotations.NullMarked;
