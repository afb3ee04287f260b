package veduta.ui;

import java.util.List;
import veduta.layout.Stamp;
import veduta.ui.canvas.Navigation;
import veduta.ui.collection.CollectionViewModel;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.document.UnsavedWork;
import veduta.ui.models.ModelsViewModel;
import veduta.ui.palette.PaletteViewModel;
import veduta.ui.render.RenderOptions;
import veduta.ui.render.RenderViewModel;
import veduta.ui.task.BackgroundTasks;
import veduta.ui.task.TaskLanes;
import veduta.ui.tool.PointerController;
import veduta.ui.tool.ToolRegistry;
import veduta.ui.tool.ToolSettings;

/** The parts of a window under test. */
final class WindowParts {
    private final WindowFeatures features;
    private final TaskLanes lanes;
    private final Services services;

    /** The parts of a window over these services. */
    WindowParts(MainWindow window, Services services) {
        this.features = window.features();
        this.lanes = window.lanes();
        this.services = services;
    }

    FileServices services() {
        return services.files();
    }

    List<Stamp> stamps() {
        return services.stamps();
    }

    DocumentViewModel document() {
        return features.editor().document();
    }

    PaletteViewModel palette() {
        return features.editor().palette();
    }

    WorkArea area() {
        return features.editor().area();
    }

    Navigation navigation() {
        return features.editor().navigation();
    }

    ToolRegistry tools() {
        return features.editor().tools();
    }

    ToolSettings settings() {
        return features.editor().settings();
    }

    PointerController pointer() {
        return features.editor().pointer();
    }

    RenderViewModel render() {
        return features.rendering().viewModel();
    }

    RenderOptions renderOptions() {
        return features.rendering().options();
    }

    CollectionViewModel collection() {
        return features.collection();
    }

    ModelsViewModel models() {
        return features.models().viewModel();
    }

    ModelSwitch modelSwitch() {
        return features.models().choice();
    }

    UnsavedWork unsaved() {
        return features.files().unsaved();
    }

    FileActions files() {
        return features.files().actions();
    }

    DropActions drops() {
        return features.files().drops();
    }

    PhotoLayoutActions photoLayouts() {
        return features.files().photoLayouts().orElseThrow();
    }

    TrainFeature training() {
        return features.training().orElseThrow();
    }

    /** Whether nothing is read or written in the background. */
    boolean isIdle() {
        return tasks().running().isEmpty() && saves().running().isEmpty();
    }

    BackgroundTasks saves() {
        return lanes.saves();
    }

    BackgroundTasks tasks() {
        return lanes.work();
    }
}
