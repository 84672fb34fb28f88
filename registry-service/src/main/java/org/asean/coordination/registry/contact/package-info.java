/** How bodies are reached; a contact point is worth what its last assurance is worth. */
@NullMarked
package org.asean.coordination.registry.contact;

import org.jspecify.annotations.NullMarked;
