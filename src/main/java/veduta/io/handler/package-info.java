/** The kinds of files that can be dropped onto the window: how each is recognised. */
@NullMarked
package veduta.io.handler;

import org.jspecify.annotations.NullMarked;
