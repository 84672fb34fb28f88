package org.asean.coordination.suite.keycloak;

import java.nio.file.Path;
import org.asean.coordination.suite.console.SuiteFailure;

/** Which realm is imported: the one realm alone, or with the demonstration's users, whose passwords everybody knows. */
public enum RealmChoice {
    /** The realm as production has it: nobody can sign in until users are added. */
    PLAIN,
    /** With the users and the command-line client of the demonstration. */
    DEMONSTRATION;

    /**
     * Refuses the demonstration where the suite was told that this is production.
     *
     * @param profile the value of {@code COORDINATION_PROFILE}, empty when unset
     */
    public void requireAllowedIn(String profile) {
        if (this == DEMONSTRATION && "production".equals(profile)) {
            throw new SuiteFailure(
                    "This is production (COORDINATION_PROFILE or --production): the demonstration's users,"
                            + " whose passwords are public, do not start there. Leave them out with --without-demonstration and a"
                            + " state folder that never had them, or unset the profile.");
        }
    }

    /** The realm to import, from the folder of realm files. */
    public RealmFile read(Path folder) {
        RealmFile realm = RealmFile.read(folder.resolve("coordination-realm.json"));
        return this == PLAIN ? realm : realm.with(RealmFile.read(folder.resolve("demonstration.json")));
    }
}
