package org.asean.coordination.gateway.upstream;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The connections of those who follow a feed: each is held for long, and none of them may keep a command waiting. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Following {}
