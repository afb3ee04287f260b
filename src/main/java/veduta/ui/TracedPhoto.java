package veduta.ui;

import veduta.file.document.ReferencePhoto;
import veduta.image.RgbImage;

/**
 * A photo that lies under the layout to be traced.
 *
 * @param image its pixels
 * @param kept its file, as a document keeps it
 */
public record TracedPhoto(RgbImage image, ReferencePhoto kept) {}
