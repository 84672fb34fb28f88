/** What the tests of every service share: a real PostgreSQL, signed tokens, problem assertions, the house's rules. */
@NullMarked
package org.asean.coordination.kittest;

import org.jspecify.annotations.NullMarked;
