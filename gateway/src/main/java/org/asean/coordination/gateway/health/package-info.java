/** Whether the gateway can do its work. */
@NullMarked
package org.asean.coordination.gateway.health;

import org.jspecify.annotations.NullMarked;
