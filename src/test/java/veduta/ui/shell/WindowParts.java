package veduta.ui.shell;

import veduta.ui.canvas.Navigation;
import veduta.ui.collection.CollectionViewModel;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.document.UnsavedWork;
import veduta.ui.editor.WorkArea;
import veduta.ui.files.DropActions;
import veduta.ui.files.FileActions;
import veduta.ui.files.FileServices;
import veduta.ui.files.PhotoLayoutActions;
import veduta.ui.models.ModelSwitch;
import veduta.ui.models.ModelsViewModel;
import veduta.ui.palette.PaletteViewModel;
import veduta.ui.render.RenderOptions;
import veduta.ui.render.RenderViewModel;
import veduta.ui.task.BackgroundTasks;
import veduta.ui.task.TaskLanes;
import veduta.ui.tool.PointerController;
import veduta.ui.tool.SelectTool;
import veduta.ui.tool.ToolRegistry;
import veduta.ui.tool.ToolSettings;
import veduta.ui.train.TrainFeature;

/** The parts of a window under test. */
public final class WindowParts {
    private final WindowFeatures features;
    private final TaskLanes lanes;
    private final Services services;

    /** The parts of a window over these services. */
    public WindowParts(MainWindow window, Services services) {
        this.features = window.features();
        this.lanes = window.lanes();
        this.services = services;
    }

    public FileServices services() {
        return services.files();
    }

    public SelectTool select() {
        return features.editor().select();
    }

    public DocumentViewModel document() {
        return features.editor().document();
    }

    public PaletteViewModel palette() {
        return features.editor().palette();
    }

    public WorkArea area() {
        return features.editor().area();
    }

    public Navigation navigation() {
        return features.editor().navigation();
    }

    public ToolRegistry tools() {
        return features.editor().tools();
    }

    public ToolSettings settings() {
        return features.editor().settings();
    }

    public PointerController pointer() {
        return features.editor().pointer();
    }

    public RenderViewModel render() {
        return features.rendering().viewModel();
    }

    public RenderOptions renderOptions() {
        return features.rendering().options();
    }

    public CollectionViewModel collection() {
        return features.collection();
    }

    public ModelsViewModel models() {
        return features.models().viewModel();
    }

    public ModelSwitch modelSwitch() {
        return features.models().choice();
    }

    public UnsavedWork unsaved() {
        return features.files().unsaved();
    }

    public FileActions files() {
        return features.files().actions();
    }

    public DropActions drops() {
        return features.files().drops();
    }

    public PhotoLayoutActions photoLayouts() {
        return features.files().photoLayouts().orElseThrow();
    }

    public TrainFeature training() {
        return features.training().orElseThrow();
    }

    /** Whether nothing is read or written in the background. */
    public boolean isIdle() {
        return tasks().running().isEmpty() && saves().running().isEmpty();
    }

    public BackgroundTasks saves() {
        return lanes.saves();
    }

    public BackgroundTasks tasks() {
        return lanes.work();
    }
}
