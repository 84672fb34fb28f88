/** What has changed in the registry, as a feed for those who follow it. */
@NullMarked
package org.asean.coordination.registry.event;

import org.jspecify.annotations.NullMarked;
