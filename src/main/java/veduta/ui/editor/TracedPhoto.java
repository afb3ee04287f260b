package veduta.ui.editor;

import veduta.image.RgbImage;
import veduta.io.document.ReferencePhoto;

/**
 * A photo that lies under the layout to be traced.
 *
 * @param image its pixels
 * @param reference its file, as a document keeps it
 */
public record TracedPhoto(RgbImage image, ReferencePhoto reference) {}
