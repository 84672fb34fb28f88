package org.asean.coordination.kittest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The constraints of the test's database by name: a name is a sentence, and a problem code answers for it. */
public final class ConstraintNames {

    private static final String ALL = """
            select conname from pg_constraint c join pg_namespace n on n.oid = c.connamespace
             where n.nspname = 'public' and contype <> 'n' and conrelid <> 0
               and conrelid <> coalesce(to_regclass('flyway_schema_history'), 0::oid)
            union
            select indexrelid::regclass::text from pg_index i join pg_class t on t.oid = i.indrelid
             where i.indisunique and t.relnamespace = 'public'::regnamespace and t.relname <> 'flyway_schema_history'
            """;

    /** Tables of the kit that no command of a caller writes by a key of the caller's; chains of the record wait for their locks. */
    private static final String OF_THE_KIT = "(ux_event__|ux_followed_feed__|ux_record_).*";

    private ConstraintNames() {}

    /** Every constraint and unique index of the service's tables. */
    public static List<String> all() {
        List<String> names = new ArrayList<>();
        try (Connection connection = TestDatabase.connect();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(ALL)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return names;
    }

    /** Those that concurrent requests can run into: unique and exclusion. The places in a feed are not for requests to give. */
    public static List<String> thatDecideRaces() {
        return all().stream()
                .filter(name -> !name.equals("ux_event__one_per_position"))
                .filter(name -> name.startsWith("ux_") || name.startsWith("ex_"))
                .filter(name -> !name.matches(OF_THE_KIT))
                .toList();
    }
}
