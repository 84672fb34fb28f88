/** The landing page and the API documentation page. */
@NullMarked
package org.asean.coordination.gateway.page;

import org.jspecify.annotations.NullMarked;
