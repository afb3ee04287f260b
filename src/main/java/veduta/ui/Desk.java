package veduta.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import veduta.image.PixelRect;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.paint.shape.Region;
import veduta.rendering.Rendering;
import veduta.text.Texts;
import veduta.ui.canvas.CanvasView;
import veduta.ui.canvas.Navigation;
import veduta.ui.collection.CollectionViewModel;
import veduta.ui.collection.PastRender;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.FailureSentence;
import veduta.ui.document.DocumentListener;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.models.ModelsViewModel;
import veduta.ui.palette.PaletteViewModel;
import veduta.ui.render.LayoutSource;
import veduta.ui.render.RenderOptions;
import veduta.ui.render.RenderOutlook;
import veduta.ui.render.RenderViewModel;
import veduta.ui.task.BackgroundTasks;
import veduta.ui.task.PauseDelay;
import veduta.ui.tool.PickerTool;
import veduta.ui.tool.PointerController;
import veduta.ui.tool.SelectTool;
import veduta.ui.tool.ToolRegistry;
import veduta.ui.tool.ToolSettings;

/** All features of the window, connected with each other but not yet placed. */
final class Desk {
    private final Services services;
    private final Dialogs dialogs;
    private final BackgroundTasks engine = BackgroundTasks.lane("veduta-engine");
    private final BackgroundTasks tasks = BackgroundTasks.pool("veduta-work");
    private final BackgroundTasks saves = BackgroundTasks.lane("veduta-save");
    private final DocumentViewModel document;
    private final PaletteViewModel palette;
    private final ModelsViewModel models;
    private final ChosenModelRenderer renderer;
    private final RenderViewModel render;
    private final RenderOptions renderOptions;
    private final CollectionViewModel collection = new CollectionViewModel();
    private final ToolSettings settings = new ToolSettings();
    private final WorkArea area;
    private final Navigation navigation;
    private final Studio studio;
    private final ToolRegistry bench;
    private final SelectTool select;
    private final PointerController hand;
    private final DocumentState state;
    private final FileActions files;
    private final DropActions drops;
    private final Optional<PhotoLayoutActions> photoLayouts;
    private final Optional<WeightActions> weights;

    Desk(Services services, Dialogs dialogs, LabelMap layout, Palette first, String title) {
        this.services = services;
        this.dialogs = dialogs;
        document = new DocumentViewModel(layout, first, title);
        palette = new PaletteViewModel(first);
        models = new ModelsViewModel(services.models(), tasks);
        renderOptions = new RenderOptions(services.models()::fits);
        renderer =
                new ChosenModelRenderer(
                        services.rendering(), models, services.costs(), renderOptions);
        render =
                new RenderViewModel(source(), renderer, engine, new PauseDelay(), System::nanoTime);
        area = new WorkArea(document, render);
        navigation =
                new Navigation(
                        area.viewportProperty(),
                        () -> document.painter().canvas().size(),
                        area.pictureView(),
                        area.layoutView());
        studio = new Studio(document, palette, navigation, settings);
        bench = new ToolRegistry(studio, services.tools());
        select = bench.get(SelectTool.class);
        hand =
                new PointerController(
                        bench,
                        bench.get(PickerTool.class),
                        studio,
                        new ViewportTransform(area.viewportProperty()));
        state =
                new DocumentState(
                        document,
                        palette,
                        area,
                        navigation,
                        collection,
                        models,
                        new DocumentPictures(services.export()));
        files = new FileActions(services, document, state, dialogs, tasks, saves);
        drops = new DropActions(services, files, state, area, dialogs);
        photoLayouts = services.photoLayouts().map(photos -> new PhotoLayoutActions(this, photos));
        weights = services.published().map(published -> new WeightActions(this, published));
        connect();
    }

    private LayoutSource source() {
        return new LayoutSource() {
            @Override
            public LabelMap layout() {
                return document.layout();
            }

            @Override
            public Palette palette() {
                return document.paletteProperty().get();
            }
        };
    }

    private void connect() {
        document.addListener(
                new DocumentListener() {
                    @Override
                    public void changed(PixelRect rect) {
                        render.layoutChanged();
                    }

                    @Override
                    public void edited(PixelRect rect) {
                        render.editEnded();
                    }

                    @Override
                    public void replaced() {
                        takeUpDocument();
                    }
                });
        palette.locked().addListener((SetChangeListener<Integer>) change -> studio.lock());
        settings.symmetryProperty()
                .addListener((property, old, now) -> document.painter().mirror(now));
        // Of every render, also of one that gives the same again: another document may be open.
        render.renderingProperty().addListener(observable -> takeUpRender());
        render.previewProperty().addListener(observable -> showPicture());
        collection.pictureProperty().addListener(observable -> showPicture());
        models.chosenProperty().addListener(observable -> render.reconsider());
        renderOptions.onChange(render::reconsider);
        for (CanvasView view : List.of(area.layoutView(), area.pictureView())) {
            navigation.listenOn(view);
            hand.listenOn(view);
            new Overlays(area, view, bench, select, settings, hand);
        }
        area.viewportProperty().addListener(observable -> hand.viewMoved());
        files.onForeign(file -> drops.drop(List.of(file)));
        photoLayouts.ifPresent(each -> drops.recognition().onLayoutWanted(each::take));
        drops.recognition().onClassesWanted(new ClassActions(this)::map);
        drops.onModelDropped(file -> new ModelActions(this).add(file));
        models.setPalette(document.paletteProperty().get().key());
        models.refresh(() -> {});
    }

    private void takeUpDocument() {
        palette.paletteProperty().set(document.paletteProperty().get());
        models.setPalette(document.paletteProperty().get().key());
        collection.clear();
        drops.recognition().hide();
        area.show(null, null);
        select.selectionProperty().set(Region.EMPTY);
        studio.lock();
        navigation.fit();
        render.reconsider();
    }

    private void takeUpRender() {
        @Nullable Rendering now = render.renderingProperty().get();
        if (now != null) {
            collection.add(now);
        }
    }

    private void showPicture() {
        @Nullable PastRender shown = collection.presentProperty().get();
        @Nullable Rendering preview = render.previewProperty().get();
        if (preview != null && collection.isNewest(shown)) {
            int index = Math.min(collection.chosenProperty().get(), preview.pictures().count() - 1);
            area.show(preview.pictures().toImage(index), preview.layout());
            return;
        }
        area.show(collection.pictureProperty().get(), shown == null ? null : shown.layout());
    }

    /** Takes up the layout of a past render as an edit that can be undone. */
    void restore(PastRender past) {
        boolean fits =
                past.layout().size().equals(document.painter().canvas().size())
                        && past.palette().key().equals(document.paletteProperty().get().key());
        if (fits) {
            document.edit(painter -> painter.replaceAll(Texts.get("edit.restore"), past.layout()));
        }
    }

    void selectAll() {
        bench.choose(select);
        select.selectAll();
    }

    /** Where and in which number format the last render was computed; empty before the first. */
    ObservableValue<String> engineUsed() {
        return render.renderingProperty()
                .map(Rendering::recipe)
                .map(
                        recipe ->
                                Texts.get(
                                        "engine.used",
                                        Texts.get("engine." + recipe.device()),
                                        recipe.precision().name().toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    /** What the next render will take; empty if there is no model for it. */
    Optional<RenderOutlook> outlook() {
        return renderer.outlook(document.paletteProperty().get());
    }

    /** Tells why work failed. */
    void warn(Throwable failure) {
        dialogs.warn(FailureSentence.of(failure));
    }

    /** Stops all work. */
    void close() {
        render.close();
        engine.close();
        tasks.close();
        saves.close();
    }

    Services services() {
        return services;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    /** The work in the background that goes on. */
    List<ObservableList<Task<?>>> running() {
        return List.of(engine.running(), tasks.running(), saves.running());
    }

    BackgroundTasks tasks() {
        return tasks;
    }

    /** Writes documents, one after the other. */
    BackgroundTasks saves() {
        return saves;
    }

    FileActions files() {
        return files;
    }

    DropActions drops() {
        return drops;
    }

    /** Layouts from photos; empty where nothing reads them. */
    Optional<PhotoLayoutActions> photoLayouts() {
        return photoLayouts;
    }

    /** Published weights; empty where nothing gets them. */
    Optional<WeightActions> weights() {
        return weights;
    }

    DocumentState state() {
        return state;
    }

    DocumentViewModel document() {
        return document;
    }

    PaletteViewModel palette() {
        return palette;
    }

    ModelsViewModel models() {
        return models;
    }

    RenderViewModel render() {
        return render;
    }

    RenderOptions renderOptions() {
        return renderOptions;
    }

    CollectionViewModel collection() {
        return collection;
    }

    ToolSettings settings() {
        return settings;
    }

    ToolRegistry bench() {
        return bench;
    }

    SelectTool select() {
        return select;
    }

    PointerController hand() {
        return hand;
    }

    Navigation navigation() {
        return navigation;
    }

    WorkArea area() {
        return area;
    }
}
