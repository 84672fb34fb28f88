/** What a body is competent for: the aggregate {@code Remit}, drafting and reading. */
@NullMarked
package org.asean.coordination.registry.remit;

import org.jspecify.annotations.NullMarked;
