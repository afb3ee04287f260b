/** Tests that what the program computes stays the same to the bit. */
package veduta.golden;
