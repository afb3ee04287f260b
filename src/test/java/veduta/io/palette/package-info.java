/** Tests of the palette files, and the search that chose the colours of some of them. */
package veduta.io.palette;
