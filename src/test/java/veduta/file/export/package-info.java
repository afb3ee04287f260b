/** Tests of pictures for other programs. */
package veduta.file.export;
