package veduta.io.export;

import veduta.image.RgbImage;

/**
 * A picture that becomes a layer.
 *
 * @param name name of the layer
 * @param image the picture
 */
public record NamedPicture(String name, RgbImage image) {}
