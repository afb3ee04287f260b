package veduta.ui.train;

import java.util.ArrayList;
import java.util.List;
import veduta.ui.train.TrainingDraft.Scale;

/**
 * A cheaper way to train about the same.
 *
 * @param key which way: {@code batch}, {@code compared}, {@code freeze}, {@code half} or {@code
 *     quarter}
 * @param draft the choices of that way
 */
record Fallback(String key, TrainingDraft draft) {
    /** The nearest picture and another one: the fewest of which one can be the better. */
    private static final int FEWEST = 2;

    /** All ways that are open, those first that change the result least. */
    static List<Fallback> of(TrainingDraft draft) {
        List<Fallback> ways = new ArrayList<>();
        ScheduleSettings schedule = draft.schedule();
        if (schedule.batch() > 1) {
            int together = schedule.batch() * schedule.accumulate();
            ways.add(
                    new Fallback(
                            "batch",
                            with(
                                    draft,
                                    draft.scale(),
                                    schedule.batches(1, together),
                                    draft.freezeBelow())));
        }
        if (draft.network().images() > FEWEST
                && (schedule.compared() == 0 || schedule.compared() > FEWEST)) {
            ScheduleSettings fewer = schedule.comparing(FEWEST);
            ways.add(
                    new Fallback(
                            "compared", with(draft, draft.scale(), fewer, draft.freezeBelow())));
        }
        int height = draft.size().height();
        if (draft.canFreeze() && draft.freezeBelow() < height / 2) {
            ways.add(new Fallback("freeze", with(draft, draft.scale(), height / 2)));
        }
        if (draft.scale() == Scale.WHOLE || draft.scale() == Scale.GROWN) {
            ways.add(new Fallback("half", with(draft, Scale.HALF, draft.freezeBelow())));
        }
        if (draft.scale() != Scale.QUARTER) {
            ways.add(new Fallback("quarter", with(draft, Scale.QUARTER, draft.freezeBelow())));
        }
        return ways;
    }

    private static TrainingDraft with(TrainingDraft draft, Scale scale, int freezeBelow) {
        return with(draft, scale, draft.schedule(), freezeBelow);
    }

    private static TrainingDraft with(
            TrainingDraft draft, Scale scale, ScheduleSettings schedule, int freezeBelow) {
        return new TrainingDraft(
                draft.kinds(),
                draft.pairs(),
                draft.vivid(),
                draft.start(),
                draft.fresh(),
                draft.objective(),
                draft.step(),
                draft.perceptual(),
                scale,
                schedule,
                freezeBelow,
                draft.device());
    }
}
