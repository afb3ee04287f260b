/** Tests of what is kept for the case of a crash. */
package veduta.io.recovery;
