package veduta.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import veduta.api.inference.CostEstimate;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelImport;
import veduta.download.PublishedWeights;
import veduta.io.FileHandlers;
import veduta.io.UserFolders;
import veduta.io.document.VedutaFile;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.LayoutReader;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.io.recovery.Recovery;
import veduta.io.settings.SettingsFile;
import veduta.rendering.LayoutFromPhoto;
import veduta.rendering.PictureExport;
import veduta.rendering.RenderService;
import veduta.ui.tool.Tool;
import veduta.ui.tool.ToolHost;
import veduta.ui.train.TrainingServices;

/**
 * What the window needs of the rest of the program.
 *
 * @param palettes all palettes that are known
 * @param tools what makes the tools of the tool bar
 * @param layouts layout files
 * @param reader reads layouts as the most likely encoding
 * @param fileHandlers recognises files of all kinds
 * @param photos photo files
 * @param documents document files
 * @param rendering renders
 * @param export writes pictures
 * @param models the models on this machine
 * @param imports makes models from weights of other programs
 * @param costs tells what a render will cost
 * @param preferences the file of the user's preferences
 * @param recovery where unsaved work is kept
 * @param folders the user's folders
 * @param photoLayouts reads layouts from photos; empty leaves that out of the window
 * @param published gets published weights; empty leaves that out of the window
 * @param training what trains; empty leaves training out of the window
 */
public record Services(
        PaletteCatalog palettes,
        List<Function<ToolHost, Tool>> tools,
        LayoutFiles layouts,
        LayoutReader reader,
        FileHandlers fileHandlers,
        Photos photos,
        VedutaFile documents,
        RenderService rendering,
        PictureExport export,
        ModelCatalog models,
        ModelImport imports,
        CostEstimate.Estimator costs,
        SettingsFile preferences,
        Recovery recovery,
        UserFolders folders,
        Optional<LayoutFromPhoto> photoLayouts,
        Optional<PublishedWeights> published,
        Optional<TrainingServices> training) {
    /** Takes a copy of the list. */
    public Services {
        tools = List.copyOf(tools);
    }

    /** A window that trains, reads and gets nothing. */
    public Services(
            PaletteCatalog palettes,
            List<Function<ToolHost, Tool>> tools,
            LayoutFiles layouts,
            LayoutReader reader,
            FileHandlers fileHandlers,
            Photos photos,
            VedutaFile documents,
            RenderService rendering,
            PictureExport export,
            ModelCatalog models,
            ModelImport imports,
            CostEstimate.Estimator costs,
            SettingsFile preferences,
            Recovery recovery,
            UserFolders folders) {
        this(
                palettes,
                tools,
                layouts,
                reader,
                fileHandlers,
                photos,
                documents,
                rendering,
                export,
                models,
                imports,
                costs,
                preferences,
                recovery,
                folders,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
