package veduta.ui.editor;

import veduta.image.RgbImage;
import veduta.io.document.ReferencePhoto;

/**
 * A photo that lies under the layout to be traced.
 *
 * @param image its pixels
 * @param kept its file, as a document keeps it
 */
public record TracedPhoto(RgbImage image, ReferencePhoto kept) {}
