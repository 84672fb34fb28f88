package org.asean.coordination.registry.remit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.Form;

/** Reads remits. */
@ApplicationScoped
class ReadingRemits {

    private final Remits remits;
    private final DomainClock clock;

    ReadingRemits(Remits remits, DomainClock clock) {
        this.remits = remits;
        this.clock = clock;
    }

    @Transactional
    RemitView one(UUID id) {
        return RemitView.of(remits.read(id), clock.today());
    }

    @Transactional
    Page<RemitView> page(RemitFilter filter, PageRequest page) {
        LocalDate today = clock.today();
        Place after = Place.parse(Form.after(page, Place.FORM));
        List<Remit> rows = remits.after(filter, today, after.body(), after.id(), page.limitPlusOne());
        return Page.of(rows, page, Place::of, remit -> RemitView.of(remit, today));
    }

    /** A place in the list, which is ordered by body and then by remit. */
    private record Place(String body, UUID id) {

        static final String FORM = "[A-Z][A-Z0-9-]{1,31}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

        static String of(Remit remit) {
            return remit.body() + "/" + remit.key().id();
        }

        static Place parse(String key) {
            int slash = key.indexOf('/');
            return key.isEmpty()
                    ? new Place("", new UUID(0, 0))
                    : new Place(key.substring(0, slash), UUID.fromString(key.substring(slash + 1)));
        }
    }
}
