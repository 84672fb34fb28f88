package org.asean.coordination.registry.organ;

import java.time.LocalDate;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyState;
import org.asean.coordination.registry.body.Names;
import org.asean.coordination.registry.body.Tier;

/**
 * An organ above a body.
 *
 * @param code for life
 * @param name in full, of today
 * @param tier at which it meets
 * @param state where it is in its life
 */
record OrganView(String code, String name, Tier tier, BodyState state) {

    static OrganView of(Body organ, Names names, LocalDate today) {
        return new OrganView(
                organ.code(),
                names.on(today).orElse(organ.name()),
                organ.particulars().tier(),
                organ.state());
    }
}
