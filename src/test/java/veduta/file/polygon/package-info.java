/** Tests of filling and tracing polygons. */
package veduta.file.polygon;
