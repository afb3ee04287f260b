/** Tests of reading and writing raw samples. */
package veduta.io.raster;
