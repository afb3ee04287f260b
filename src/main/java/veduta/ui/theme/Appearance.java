package veduta.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import veduta.io.settings.Theme;

/** The colours of all windows. */
public final class Appearance {
    private final ObjectProperty<Theme> choice = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final BooleanProperty systemDark = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(false);

    /** Light until set otherwise. */
    public Appearance() {
        choice.addListener(observable -> update());
        systemDark.addListener(observable -> update());
        update();
    }

    /** What the user wants. */
    public ObjectProperty<Theme> choiceProperty() {
        return choice;
    }

    /** Whether the desktop is dark. */
    public BooleanProperty systemDarkProperty() {
        return systemDark;
    }

    /** Whether the windows are dark. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    private void update() {
        dark.set(choice.get() == Theme.DARK || (choice.get() == Theme.SYSTEM && systemDark.get()));
        Application.setUserAgentStylesheet(
                dark.get()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }
}
