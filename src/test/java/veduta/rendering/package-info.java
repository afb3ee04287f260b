/** Tests of writing and reading rendered pictures. */
package veduta.rendering;
