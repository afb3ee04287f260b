/**
 * Getting published weights from the network: resumable downloads that are checked before they
 * count, and the catalogue of what can be got. May use api, storage and text.
 */
@NullMarked
package veduta.download;

import org.jspecify.annotations.NullMarked;
