package org.asean.coordination.registry.overlap;

import jakarta.persistence.Tuple;
import java.util.UUID;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.remit.RemitKey;

/**
 * A stored pair, which is also a place in the list.
 *
 * @param aBody code of the body whose code comes first
 * @param bBody code of the other body
 * @param a its remit
 * @param b the other's
 */
record OverlapPair(String aBody, String bBody, RemitKey a, RemitKey b) {

    private static final String REMIT = "/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[1-9][0-9]{0,5}";
    private static final String FORM = "[A-Z][A-Z0-9-]{1,31}/[A-Z][A-Z0-9-]{1,31}" + REMIT + REMIT;
    private static final OverlapPair START =
            new OverlapPair("", "", new RemitKey(new UUID(0, 0), 0), new RemitKey(new UUID(0, 0), 0));

    static OverlapPair of(Tuple row) {
        return new OverlapPair(
                row.get("a_body", String.class),
                row.get("b_body", String.class),
                new RemitKey(row.get("a_remit", UUID.class), row.get("a_version", Integer.class)),
                new RemitKey(row.get("b_remit", UUID.class), row.get("b_version", Integer.class)));
    }

    static OverlapPair after(PageRequest page) {
        String key = Form.after(page, FORM);
        if (key.isEmpty()) {
            return START;
        }
        String[] parts = key.split("/", -1);
        return new OverlapPair(parts[0], parts[1], remit(parts[2], parts[3]), remit(parts[4], parts[5]));
    }

    private static RemitKey remit(String id, String version) {
        return new RemitKey(UUID.fromString(id), Integer.parseInt(version));
    }

    /** Marks the place in the list. */
    String key() {
        return aBody + "/" + bBody + "/" + a.id() + "/" + a.version() + "/" + b.id() + "/" + b.version();
    }
}
