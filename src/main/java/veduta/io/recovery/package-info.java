/**
 * What is kept beside the documents while the program runs, so that a crash costs at most one
 * stroke. May use image, layout, storage and text, and document and json of io.
 */
@NullMarked
package veduta.io.recovery;

import org.jspecify.annotations.NullMarked;
