/** Tests of pictures for other programs. */
package veduta.io.export;
