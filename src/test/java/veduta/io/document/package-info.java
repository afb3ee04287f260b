/** Tests of the document. */
package veduta.io.document;
