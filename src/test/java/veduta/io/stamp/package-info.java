/** Tests of stamps. */
package veduta.io.stamp;
