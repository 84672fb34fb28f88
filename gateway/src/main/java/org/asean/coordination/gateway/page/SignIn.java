package org.asean.coordination.gateway.page;

import java.util.List;

/**
 * A user of the local demonstration; the overlay of the realm that holds them is not part of any other installation.
 *
 * @param name to sign in with
 * @param who in words
 * @param may what it is there to show
 */
record SignIn(String name, String who, String may) {
    static final String PASSWORD = "demonstration";
    static final List<SignIn> OF_THE_DEMONSTRATION = List.of(
            new SignIn("chair", "Chair of the committee", "validates bodies, triages issues, offers them to a lead"),
            new SignIn("vice-chair", "Vice-chair", "the same, where the chair is recused or absent"),
            new SignIn("secretariat", "Secretariat", "registers bodies, admits remits, keeps committees and mandates"),
            new SignIn("head-afcdm", "Head of AFCDM", "submits its remits, accepts or declines what it is offered"),
            new SignIn("officer-afcdm", "Officer of AFCDM", "drafts its remits, raises issues"),
            new SignIn("focal-sg", "Focal point of Singapore", "raises issues for its member state"),
            new SignIn("manager-ascce", "Manager of ASCCE", "reads; programmes come later"),
            new SignIn("auditor", "Auditor", "reads, and writes nothing"),
            new SignIn("partner", "Partner observer", "reads what is clear or green"),
            new SignIn("operator", "Operator", "sees the directory's state, and no content"));
}
