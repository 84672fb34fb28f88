package org.asean.coordination.registry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.Form;
import org.jspecify.annotations.Nullable;

/** Reads the reference data. */
@ApplicationScoped
class ReadingReference {

    private static final String PARTNER = "^[A-Z]{2,8}$";

    private final Topics topics;
    private final MemberStates states;
    private final Partners partners;
    private final DomainClock clock;

    ReadingReference(Topics topics, MemberStates states, Partners partners, DomainClock clock) {
        this.topics = topics;
        this.states = states;
        this.partners = partners;
        this.clock = clock;
    }

    @Transactional
    Page<TopicView> topics(PageRequest page) {
        return Page.of(
                topics.after(Form.after(page, Form.TOPIC), page.limitPlusOne()), page, TopicNode::code, TopicView::of);
    }

    @Transactional
    TopicView topic(String code) {
        return TopicView.of(topics.read(code));
    }

    @Transactional
    Page<PartnerView> partners(PageRequest page) {
        return Page.of(
                partners.after(Form.after(page, PARTNER), page.limitPlusOne()), page, Partner::code, PartnerView::of);
    }

    @Transactional
    Page<MemberStateView> membersOn(@Nullable LocalDate at, PageRequest page) {
        LocalDate day = at == null ? clock.today() : at;
        return Page.of(
                states.membersOn(day, Form.after(page, Form.STATE), page.limitPlusOne()),
                page,
                MemberState::code,
                MemberStateView::of);
    }
}
