package veduta.ui.models;

import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelImport;

/**
 * Where the window's models come from.
 *
 * @param catalog the models on this machine
 * @param imports makes models from weights of other programs
 */
public record ModelServices(ModelCatalog catalog, ModelImport imports) {}
