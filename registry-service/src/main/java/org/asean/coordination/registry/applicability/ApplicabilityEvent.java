package org.asean.coordination.registry.applicability;

import org.asean.coordination.kit.outbox.EventType;
import org.asean.coordination.kit.outbox.Tells;
import org.jspecify.annotations.Nullable;

/** What happens to the marks on cells that make no sense. */
@Tells(NotApplicableView.class)
public enum ApplicabilityEvent implements EventType {
    /** With the reason. */
    CELL_MARKED("A cell was marked as not applicable, with everything below its topic.", NotApplicableView.class),
    /** The mark is there no more. */
    CELL_MARK_REMOVED("The mark of a cell was taken away.", null);

    private final String meaning;
    private final @Nullable Class<?> data;

    ApplicabilityEvent(String meaning, @Nullable Class<?> data) {
        this.meaning = meaning;
        this.data = data;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public @Nullable Class<?> data() {
        return data;
    }
}
