package veduta.ui.models;

/**
 * Models as a part of the window.
 *
 * @param viewModel which models there are, and which of them renders
 * @param choice renders with another model
 * @param actions adds and removes models
 * @param missing reports models that documents name and that are not installed
 */
public record ModelFeature(
        ModelsViewModel viewModel,
        ModelSwitch choice,
        ModelActions actions,
        MissingModelViewModel missing) {}
