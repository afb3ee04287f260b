/** Tests of the encodings of label maps. */
package veduta.io.encoding;
