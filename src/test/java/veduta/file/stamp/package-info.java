/** Tests of stamps. */
package veduta.file.stamp;
