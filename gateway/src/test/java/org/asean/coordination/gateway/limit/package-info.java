@NullMarked
package org.asean.coordination.gateway.limit;

import org.jspecify.annotations.NullMarked;
