/** The sample layouts: how they are drawn, and tests of the pictures that come with the program. */
package veduta.file.sample;
