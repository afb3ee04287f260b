package planted.house.layout;

import java.awt.image.BufferedImage;

/** Uses AWT outside its home. */
public final class ColourReader {
    final Class<?> picture = BufferedImage.class;
}
