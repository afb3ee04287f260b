/** Tests of the document. */
package veduta.file.document;
