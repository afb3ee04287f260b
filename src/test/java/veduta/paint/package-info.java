/** Tests of painting. */
package veduta.paint;
