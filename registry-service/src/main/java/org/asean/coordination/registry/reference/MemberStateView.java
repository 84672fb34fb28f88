package org.asean.coordination.registry.reference;

import java.time.LocalDate;

/**
 * A member state as it is shown.
 *
 * @param code ISO 3166-1 alpha-2
 * @param iso3 ISO 3166-1 alpha-3
 * @param name in English
 * @param memberSince first day of membership
 */
record MemberStateView(String code, String iso3, String name, LocalDate memberSince) {

    static MemberStateView of(MemberState state) {
        return new MemberStateView(state.code(), state.iso3(), state.name(), state.memberSince());
    }
}
