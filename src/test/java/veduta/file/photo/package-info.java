/** Tests of photos and recipe pictures. */
package veduta.file.photo;
