/** One OpenAPI document, merged from the committed documents of the services. */
@NullMarked
package org.asean.coordination.gateway.document;

import org.jspecify.annotations.NullMarked;
