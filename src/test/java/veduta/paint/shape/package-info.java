/** Tests of the geometry of painting. */
package veduta.paint.shape;
