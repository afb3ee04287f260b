/** What commands share: answers, failures, progress, names of output files, Ctrl-C. */
@NullMarked
package veduta.cli.support;

import org.jspecify.annotations.NullMarked;
