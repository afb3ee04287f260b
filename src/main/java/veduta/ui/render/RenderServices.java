package veduta.ui.render;

import veduta.api.inference.CostEstimate;
import veduta.rendering.RenderService;

/**
 * What renders in the window.
 *
 * @param service renders
 * @param costs estimates what a render will cost
 */
public record RenderServices(RenderService service, CostEstimate.Estimator costs) {}
