package org.asean.coordination.registry.reference;

/**
 * A partner as it is shown.
 *
 * @param code for life
 * @param name in English
 * @param kind what it is to ASEAN
 */
record PartnerView(String code, String name, PartnerKind kind) {

    static PartnerView of(Partner partner) {
        return new PartnerView(partner.code(), partner.name(), partner.kind());
    }
}
