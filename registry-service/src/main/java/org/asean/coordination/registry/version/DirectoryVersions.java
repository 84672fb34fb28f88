package org.asean.coordination.registry.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The one row that counts the changes of everything that routing rests on; the database counts, by trigger. */
@ApplicationScoped
public class DirectoryVersions {

    private static final String CURRENT = "select version || '.' || substr(stamp::text, 1, 8) from directory_version";

    private final EntityManager entities;

    DirectoryVersions(EntityManager entities) {
        this.entities = entities;
    }

    /** The version of what this transaction sees: a number that people can compare, and a stamp that never comes again. */
    public String current() {
        return (String) entities.createNativeQuery(CURRENT, String.class).getSingleResult();
    }

    /**
     * Lets this transaction alone change the directory until it ends. What is read afterwards is what every change before has
     * left: two colliding remits cannot be admitted side by side, each blind to the other.
     */
    public void holdForChange() {
        entities.createNativeQuery("select version from directory_version for update", Long.class)
                .getSingleResult();
    }

    /** Shows this transaction one state of the registry in all its queries; to be called before any other. */
    public void readOneState() {
        entities.createNativeQuery("set transaction isolation level repeatable read read only")
                .executeUpdate();
    }
}
