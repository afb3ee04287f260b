/** Tests of ESPNetv2. */
package veduta.ml.segmentation.espnet;
