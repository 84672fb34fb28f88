/** Where an issue routes on a day, with the reasons. */
@NullMarked
package org.asean.coordination.registry.routing;

import org.jspecify.annotations.NullMarked;
