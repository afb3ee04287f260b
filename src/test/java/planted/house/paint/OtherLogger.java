package planted.house.paint;

import java.util.logging.Logger;

/** Logs another way. */
public final class OtherLogger {
    final Logger logger = Logger.getLogger("planted");
}
