/**
 * What is decided about a request before its operation is: whether it can be read, how long it may be, that every field and parameter
 * is known, and that what a command says is there before the command gets a thread.
 */
@NullMarked
package org.asean.coordination.kit.arrival;

import org.jspecify.annotations.NullMarked;
