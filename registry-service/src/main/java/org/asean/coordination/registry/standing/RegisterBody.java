package org.asean.coordination.registry.standing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.body.BodyParticulars;
import org.asean.coordination.registry.body.Pillar;
import org.asean.coordination.registry.body.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The request to register a body.
 *
 * @param code for life
 * @param name in full
 * @param pillar under which it stands
 * @param tier at which it meets
 * @param parent code of the organ above
 * @param predecessor code of the body that it takes the place of
 * @param actsThrough code of the officials' body that answers for it
 * @param note for people
 */
record RegisterBody(
        @NotNull @Pattern(regexp = Form.BODY) String code,

        @NotBlank @Size(max = 200) @Pattern(regexp = Form.LINE)
        String name,

        @NotNull Pillar pillar,
        @NotNull Tier tier,
        @Nullable @Pattern(regexp = Form.BODY) String parent,
        @Nullable @Pattern(regexp = Form.BODY) String predecessor,
        @Nullable @Pattern(regexp = Form.BODY) String actsThrough,

        @Nullable @Size(min = 1, max = 1000) @Pattern(regexp = Form.TEXT)
        String note) {

    BodyParticulars particulars() {
        return new BodyParticulars(code, name.strip(), pillar, tier, parent, predecessor, actsThrough, note);
    }
}
