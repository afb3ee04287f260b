/** Tests of filling and tracing polygons. */
package veduta.io.polygon;
