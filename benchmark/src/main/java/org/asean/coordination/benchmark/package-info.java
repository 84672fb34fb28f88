/** What an offer costs: as one SQL statement, as the service's statements, through the service, and through the gateway. */
@NullMarked
package org.asean.coordination.benchmark;

import org.jspecify.annotations.NullMarked;
