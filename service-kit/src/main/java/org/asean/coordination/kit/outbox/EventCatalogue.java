package org.asean.coordination.kit.outbox;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asean.coordination.kit.problem.KitProblem;

/** Every event of this service, and how they are named on the wire. A service makes one and produces it as a bean. */
public final class EventCatalogue {

    private static final String PREFIX = "org.asean.coordination.";

    /** CloudEvents asks for an absolute URI, and a service does not know under which address the gateway is reached. */
    private static final String SCHEMA_PREFIX = "urn:coordination:schema:";

    private final String feed;
    private final Map<String, EventType> byWireName;

    /**
     * The catalogue of a service.
     *
     * @param feed name of its feed, as in the path: {@code registry}
     * @param enums the constants of its concepts' enums
     */
    public EventCatalogue(String feed, EventType[]... enums) {
        this.feed = feed;
        this.byWireName = Arrays.stream(enums)
                .flatMap(Arrays::stream)
                .collect(Collectors.toUnmodifiableMap(this::wireName, Function.identity()));
    }

    /** The name of the feed. */
    public String feed() {
        return feed;
    }

    /** Every type. */
    public Collection<EventType> types() {
        return byWireName.values();
    }

    /** The CloudEvents attribute {@code source}: the feed's own address. */
    public String source() {
        return "/api/v1/" + feed + "/events";
    }

    /** The CloudEvents attribute {@code type}. */
    public String wireName(EventType type) {
        return wireName(type.code());
    }

    String wireName(String code) {
        return PREFIX + feed + "." + code;
    }

    /** Whether every reader of the feed may see events of this type whole. */
    boolean isOpen(String code) {
        EventType type = byWireName.get(wireName(code));
        return type != null && type.isOpen();
    }

    /** The CloudEvents attribute {@code dataschema}: the name of the JSON Schema of the event's data. */
    public String schema(String code) {
        return SCHEMA_PREFIX + feed + ":" + code;
    }

    /**
     * What the table calls the types that a reader asks for.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code malformed-request} for one that does not exist
     */
    List<String> codes(Collection<String> wireNames) {
        return wireNames.stream()
                .map(name -> {
                    EventType type = byWireName.get(name);
                    if (type == null) {
                        throw KitProblem.MALFORMED_REQUEST.because(
                                "There are no such events here; docs/events.md lists them.");
                    }
                    return type.code();
                })
                .toList();
    }
}
