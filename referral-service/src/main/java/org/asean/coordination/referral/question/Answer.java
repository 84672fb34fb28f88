package org.asean.coordination.referral.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What a raiser has said.
 *
 * @param words the answer
 * @param at when
 * @param by subject of the token
 */
@Embeddable
public record Answer(
        @Column(name = "answer") String words,
        @Column(name = "answered_at") Instant at,
        @Column(name = "answered_by") String by) {}
