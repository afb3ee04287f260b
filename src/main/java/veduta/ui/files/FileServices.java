package veduta.ui.files;

import veduta.io.FileHandlers;
import veduta.io.UserFolders;
import veduta.io.document.VedutaFile;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.LayoutReader;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.rendering.PictureExport;

/**
 * How the window reads and writes the user's files.
 *
 * @param palettes all palettes that are known
 * @param layouts layout files
 * @param reader reads layouts as the most likely encoding
 * @param handlers recognise files of all kinds
 * @param photos photo files
 * @param documents document files
 * @param export writes pictures, and reads them back with their recipes
 * @param folders the user's folders
 */
public record FileServices(
        PaletteCatalog palettes,
        LayoutFiles layouts,
        LayoutReader reader,
        FileHandlers handlers,
        Photos photos,
        VedutaFile documents,
        PictureExport export,
        UserFolders folders) {}
