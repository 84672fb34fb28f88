package org.asean.coordination.benchmark.offer;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to the database of referral-service, as superuser. */
@FunctionalInterface
public interface Connections {

    /** A new one; the caller closes it. */
    Connection open() throws SQLException;
}
