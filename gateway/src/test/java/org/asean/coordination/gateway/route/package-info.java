@NullMarked
package org.asean.coordination.gateway.route;

import org.jspecify.annotations.NullMarked;
