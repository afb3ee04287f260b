/** Tests of the encodings of label maps. */
package veduta.file.encoding;
