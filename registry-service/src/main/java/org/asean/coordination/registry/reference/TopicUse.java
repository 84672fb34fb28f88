package org.asean.coordination.registry.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can hold a topic in the taxonomy, with the foreign keys by which the database holds it there. */
enum TopicUse {
    /** A version of a remit in any state names it. */
    REMIT("remit_topic", "topic"),
    /** A version of a remit in any state carves it out. */
    EXCLUDE("remit_exclude", "topic"),
    /** A precedence rule orders bodies in it. */
    PRECEDENCE_RULE("precedence_rule_topic", "topic"),
    /** A cell of it is marked as making no sense. */
    CELL_NOT_APPLICABLE("cell_not_applicable", "topic"),
    /** A topic lies below it. */
    TOPIC_BELOW("topic", "parent");

    /** One row for each use that there is: its name and how often. */
    static final String COUNTED = Arrays.stream(values())
            .map(use -> "select '" + use + "' as use, count(*) as times from " + use.table + " where " + use.column
                    + " = :topic having count(*) > 0")
            .collect(Collectors.joining(" union all "));

    private final String table;
    private final String column;

    TopicUse(String table, String column) {
        this.table = table;
        this.column = column;
    }

    private List<String> foreignKeys() {
        return switch (this) {
            case REMIT -> List.of("fk_remit_topic__topic", "fk_remit_cell__topic");
            case EXCLUDE -> List.of("fk_remit_exclude__topic");
            case PRECEDENCE_RULE -> List.of("fk_precedence_rule_topic__topic");
            case CELL_NOT_APPLICABLE -> List.of("fk_cell_not_applicable__topic");
            case TOPIC_BELOW -> List.of("fk_topic__parent", "fk_topic_path__ancestor");
        };
    }

    /** The use that the violated constraint speaks of. */
    static Optional<TopicUse> heldBy(String constraint) {
        return Arrays.stream(values())
                .filter(use -> use.foreignKeys().contains(constraint))
                .findFirst();
    }

    /** The foreign keys over which a topic can be named that is not, or no longer, there. */
    static List<String> constraints() {
        return Arrays.stream(values())
                .flatMap(use -> use.foreignKeys().stream())
                .toList();
    }
}
