package veduta.io.raster;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a PNG file says beside its samples about how they are shown: transparent samples (tRNS), the
 * colour profile (iCCP) and the orientation (eXIf, which may follow the picture). One of them that
 * is damaged or too long counts as none, as in browsers.
 */
final class PngAncillary {
    private static final int MAX_BYTES = 1 << 22;

    private final PngChunkStream chunks;
    private byte @Nullable [] transparent;
    private byte @Nullable [] profile;
    private byte @Nullable [] exif;

    /** Takes chunks from a stream. */
    PngAncillary(PngChunkStream chunks) {
        this.chunks = chunks;
    }

    /** Reads or passes over the present chunk. */
    void take(String type) throws IOException {
        boolean wanted = type.equals("tRNS") || type.equals("iCCP") || type.equals("eXIf");
        if (!wanted || chunks.remaining() > MAX_BYTES) {
            chunks.skip();
            return;
        }
        byte[] data = chunks.readAll(MAX_BYTES);
        switch (type) {
            case "tRNS" -> transparent = data;
            case "iCCP" -> profile = data;
            default -> exif = exif == null ? data : exif;
        }
    }

    /** Reads what follows the picture; the samples count even if the file is cut short here. */
    void takeRest() throws IOException {
        try {
            for (String type = chunks.next(); !type.equals("IEND"); type = chunks.next()) {
                take(type);
            }
        } catch (FileFormatException cut) {
            // The samples are whole, and what was read of the rest counts.
            return;
        }
    }

    /** The samples that are transparent; null if the file does not say. */
    @Nullable PngTransparency transparency(PngHeader header) {
        return transparent == null ? null : PngTransparency.parse(header, transparent);
    }

    /** The picture with the profile, if there is one. */
    RawPicture withProfile(RawPicture picture) {
        byte @Nullable [] chunk = profile;
        return chunk == null ? picture : picture.withProfile(() -> ColourProfile.ofPngChunk(chunk));
    }

    /** How the picture is to be turned. */
    Orientation orientation() {
        return exif == null ? Orientation.NORMAL : Orientation.ofExif(exif);
    }
}
