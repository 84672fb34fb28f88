package org.asean.coordination.registry.reference;

import org.jspecify.annotations.Nullable;

/**
 * A topic as it is shown.
 *
 * @param code dotted words
 * @param parent code of the node above, or null at the root
 * @param label for people
 * @param etag send it as If-Match with a command
 */
record TopicView(String code, @Nullable String parent, String label, String etag) {

    static TopicView of(TopicNode node) {
        return new TopicView(
                node.code(), node.parent(), node.label(), node.tag().toString());
    }
}
