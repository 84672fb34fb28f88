package org.asean.coordination.registry.reference;

import org.jspecify.annotations.Nullable;

/**
 * A topic as it is shown.
 *
 * @param code dotted words
 * @param parent code of the node above, or null at the root
 * @param label for people
 */
record TopicView(String code, @Nullable String parent, String label) {

    static TopicView of(TopicNode node) {
        return new TopicView(node.code(), node.parent(), node.label());
    }
}
