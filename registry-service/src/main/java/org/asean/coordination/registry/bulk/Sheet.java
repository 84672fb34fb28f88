package org.asean.coordination.registry.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * Rows on their way out: in JSON an array, in CSV with a header.
 *
 * @param form how a row stands in a file
 * @param rows in an order that depends on what they say and on nothing else
 * @param <R> the row
 */
record Sheet<R>(RowForm<R> form, @JsonValue List<R> rows) {}
