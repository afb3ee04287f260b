package veduta.ui.shell;

import java.util.List;
import java.util.Optional;
import veduta.rendering.NamedModels;
import veduta.ui.collection.CollectionViewModel;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.ReportedTasks;
import veduta.ui.document.DocumentListener;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.document.UnsavedWork;
import veduta.ui.editor.DocumentPictures;
import veduta.ui.editor.DocumentState;
import veduta.ui.editor.DocumentWriter;
import veduta.ui.editor.Editor;
import veduta.ui.export.ShownRender;
import veduta.ui.files.DropActions;
import veduta.ui.files.FileFeature;
import veduta.ui.files.FileServices;
import veduta.ui.files.recognition.PhotoReadingViewModel;
import veduta.ui.mapping.MappingActions;
import veduta.ui.models.MissingModelViewModel;
import veduta.ui.models.ModelActions;
import veduta.ui.models.ModelFeature;
import veduta.ui.models.ModelFiles;
import veduta.ui.models.ModelSwitch;
import veduta.ui.models.ModelsViewModel;
import veduta.ui.palette.PaletteViewModel;
import veduta.ui.render.DocumentSource;
import veduta.ui.render.RenderFeature;
import veduta.ui.task.TaskLanes;
import veduta.ui.task.TaskRunner;
import veduta.ui.train.TrainFeature;
import veduta.ui.weights.WeightActions;

/**
 * The features of one window, each with its collaborators; only the window itself, which places
 * them, has all of them.
 *
 * @param editor the document on its canvas
 * @param state what of the window belongs to the document
 * @param rendering renders of the document
 * @param collection the pictures of the renders
 * @param files opens and saves
 * @param models the models to render with
 * @param classes makes classes other classes
 * @param weights downloads published weights; empty where nothing does
 * @param training trains networks; empty where nothing does
 */
record WindowFeatures(
        Editor editor,
        DocumentState state,
        RenderFeature rendering,
        CollectionViewModel collection,
        FileFeature files,
        ModelFeature models,
        MappingActions classes,
        Optional<WeightActions> weights,
        Optional<TrainFeature> training) {
    /**
     * Builds and connects them.
     *
     * @param document what is open at first
     */
    static WindowFeatures of(
            Services services, TaskLanes lanes, Dialogs dialogs, DocumentViewModel document) {
        FileServices folders = services.files();
        ModelsViewModel known = new ModelsViewModel(services.models().catalog(), lanes.work());
        RenderFeature rendering =
                new RenderFeature(
                        services.rendering(),
                        known.chosenProperty()::get,
                        new DocumentSource(document),
                        services.models().catalog(),
                        lanes.engine());
        document.seedProperty().addListener(seed -> rendering.viewModel().reconsider());
        Editor editor =
                new Editor(
                        document,
                        new PaletteViewModel(document.paletteProperty().get()),
                        rendering.viewModel(),
                        services.tools());
        CollectionViewModel collection = new CollectionViewModel();
        DocumentState state =
                new DocumentState(
                        editor, collection, known, new DocumentPictures(folders.export()));
        UnsavedWork unsaved =
                new UnsavedWork(
                        document,
                        new DocumentWriter(
                                folders.documents(),
                                document,
                                state,
                                new ReportedTasks(lanes.saves(), dialogs)),
                        dialogs);
        MappingActions classes = new MappingActions(folders.palettes(), document, unsaved, dialogs);
        ModelFeature models = models(services, known, document, classes, lanes.work(), dialogs);
        OptionalServices optional = services.optional();
        return new WindowFeatures(
                editor,
                state,
                rendering,
                collection,
                files(services, lanes, state, unsaved, dialogs),
                models,
                classes,
                optional.published()
                        .map(
                                each ->
                                        new WeightActions(
                                                each, folders.folders(), lanes.work(), dialogs)),
                optional.training()
                        .map(
                                each ->
                                        new TrainFeature(
                                                each,
                                                lanes.work(),
                                                document.paletteProperty().get(),
                                                models.actions()::use)));
    }

    private static ModelFeature models(
            Services services,
            ModelsViewModel known,
            DocumentViewModel document,
            MappingActions classes,
            TaskRunner lane,
            Dialogs dialogs) {
        ReportedTasks tasks = new ReportedTasks(lane, dialogs);
        ModelSwitch choice = new ModelSwitch(known, document, classes::toPaletteOf, dialogs);
        ModelFiles files = new ModelFiles(services.models(), services.files().folders());
        NamedModels named =
                new NamedModels(services.models().catalog(), services.files().palettes()::find);
        return new ModelFeature(
                known,
                choice,
                new ModelActions(known, files, choice::use, tasks),
                new MissingModelViewModel(named, known, lane));
    }

    private static FileFeature files(
            Services services,
            TaskLanes lanes,
            DocumentState state,
            UnsavedWork unsaved,
            Dialogs dialogs) {
        ReportedTasks tasks = new ReportedTasks(lanes.work(), dialogs);
        return FileFeature.of(
                services.files(),
                state,
                unsaved,
                tasks,
                services.optional()
                        .photoLayouts()
                        .map(each -> new PhotoReadingViewModel(each, lanes.work())));
    }

    /** Passes on between them what each of them notices. */
    void connect() {
        DropActions drops = files.drops();
        files.actions().onForeign(file -> drops.drop(List.of(file)));
        files.photoLayouts().ifPresent(each -> drops.recognition().onLayoutWanted(each::take));
        drops.recognition().onClassesWanted(this::mapClasses);
        drops.onModelDropped(models.actions()::add);
        state.onModelNamed(models.missing()::look);
        editor.document()
                .addListener(
                        new DocumentListener() {
                            @Override
                            public void replaced() {
                                drops.recognition().hide();
                                models.missing().hide();
                            }
                        });
        weights.ifPresent(
                each -> {
                    each.onModel(() -> models.viewModel().refresh(() -> {}));
                    models.actions().onPerceptualNetwork(each::perceptualNetworkAdded);
                    training.map(TrainFeature::setup)
                            .ifPresent(
                                    setup -> {
                                        setup.perception().onGet(each::open);
                                        each.onPerceptualNetwork(setup.perception()::choose);
                                    });
                });
        models.viewModel().refresh(() -> {});
    }

    /** Has any class of the layout that is not locked made another. */
    void mapClasses() {
        classes.within(label -> !editor.palette().locked().contains(label));
    }

    /** The render that is shown; empty before the first. */
    Optional<ShownRender> shownRender() {
        int chosen = collection.chosenProperty().get();
        return Optional.ofNullable(collection.presentProperty().get())
                .map(each -> new ShownRender(each.rendering(), each.number(), chosen));
    }
}
