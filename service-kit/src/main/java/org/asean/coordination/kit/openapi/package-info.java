/** What every service's OpenAPI document says alike. */
@NullMarked
package org.asean.coordination.kit.openapi;

import org.jspecify.annotations.NullMarked;
