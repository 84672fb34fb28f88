/** The version of everything that routing rests on. */
@NullMarked
package org.asean.coordination.registry.version;

import org.jspecify.annotations.NullMarked;
