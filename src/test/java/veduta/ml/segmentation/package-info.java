/** Tests of networks that read classes from photos. */
package veduta.ml.segmentation;
