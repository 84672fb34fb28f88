package org.asean.coordination.kittest;

import org.jspecify.annotations.Nullable;

/**
 * An event that a neighbour tells in a test.
 *
 * @param subject kind and id of the thing that changed: {@code body/TELMIN}
 * @param code end of the type on the wire: {@code body-validated}
 * @param data the thing as JSON; null when it is there no more
 */
public record ToldEvent(
        String subject, String code, @Nullable String data) {}
