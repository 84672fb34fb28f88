package org.asean.coordination.registry.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.registry.Form;

/** Reads bodies. */
@ApplicationScoped
class ReadingBodies {

    private final Bodies bodies;

    ReadingBodies(Bodies bodies) {
        this.bodies = bodies;
    }

    @Transactional
    BodyView one(String code) {
        return BodyView.of(bodies.read(code));
    }

    @Transactional
    Page<BodyView> page(BodyFilter filter, PageRequest page) {
        return Page.of(
                bodies.after(Form.after(page, Form.BODY), filter, page.limitPlusOne()), page, Body::code, BodyView::of);
    }
}
