/** Data that tests need and that is not part of the project. */
package veduta.shared;
