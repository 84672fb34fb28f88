package org.asean.coordination.registry.remit;

import java.util.Map;
import java.util.UUID;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.registry.Form;

/**
 * A place in the list of remits.
 *
 * @param body code of the body, by which the list is ordered first
 * @param id the remit
 * @param version the version
 */
record RemitPlace(String body, UUID id, int version) {

    static final String AFTER = " and (r.body > :afterBody or (r.body = :afterBody and (r.key.id > :afterId"
            + " or (r.key.id = :afterId and r.key.version > :afterVersion)))) order by r.body, r.key.id, r.key.version";

    private static final String FORM = "[A-Z][A-Z0-9-]{1,31}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[1-9][0-9]{0,5}";

    static String of(Remit remit) {
        return remit.body() + "/" + remit.key().id() + "/" + remit.key().version();
    }

    static RemitPlace after(PageRequest page) {
        String key = Form.after(page, FORM);
        if (key.isEmpty()) {
            return new RemitPlace("", new UUID(0, 0), 0);
        }
        String[] parts = key.split("/", -1);
        return new RemitPlace(parts[0], UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
    }

    Map<String, Object> parameters() {
        return Map.of("afterBody", body, "afterId", id, "afterVersion", version);
    }
}
