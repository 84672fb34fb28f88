package org.asean.coordination.suite.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asean.coordination.suite.state.StateFolder;

/**
 * What this state folder's Keycloak was given. The import runs until it has succeeded once; afterwards the realm belongs to its
 * administrators. A note of the choice stays, so that a folder that ever had the demonstration's users is known for it.
 */
public final class ImportedRealm {

    private final StateFolder state;
    private final Path realmFolder;
    private final RealmChoice wanted;

    /**
     * @param state the state folder
     * @param realmFolder the folder of the realm files
     * @param wanted what a fresh state is given
     */
    public ImportedRealm(StateFolder state, Path realmFolder, RealmChoice wanted) {
        this.state = state;
        this.realmFolder = realmFolder;
        this.wanted = wanted;
    }

    /** The realm that this folder has, or is about to have. */
    public RealmChoice choice() {
        Path note = note();
        try {
            return Files.exists(note)
                    ? RealmChoice.valueOf(Files.readString(note).strip())
                    : wanted;
        } catch (IOException e) {
            throw state.unusable(e);
        }
    }

    /** Notes before the import what is going to be imported, so that a killed import counts too. */
    boolean writeUnlessImported(Path keycloakHome) throws IOException {
        Path folder = keycloakHome.resolve("data/import");
        Path file = folder.resolve("coordination-realm.json");
        if (Files.exists(done())) {
            Files.deleteIfExists(file);
            return false;
        }
        RealmChoice choice = choice();
        Files.writeString(note(), choice.name());
        Files.createDirectories(folder);
        choice.read(realmFolder).write(file);
        return true;
    }

    /** To be called once Keycloak is ready. */
    public void noteDone() {
        try {
            Files.writeString(done(), "");
        } catch (IOException e) {
            throw state.unusable(e);
        }
    }

    private Path note() {
        return state.resolve("realm");
    }

    private Path done() {
        return state.resolve("realm-imported");
    }
}
