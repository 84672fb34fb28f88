package org.asean.coordination.referral.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kit.follow.Fact;
import org.asean.coordination.kit.follow.Projection;
import org.jspecify.annotations.Nullable;

/** Makes the mandate service's facts of its events. */
@Singleton
class MandateProjection implements Projection<MandateFacts> {

    private final ObjectMapper json;

    MandateProjection(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public MandateFacts with(@Nullable MandateFacts known, List<Fact> changed) {
        Map<String, MandateTold.Committee> committees = new HashMap<>();
        Map<String, MandateTold.Mandate> mandates = new HashMap<>();
        if (known != null) {
            committees.putAll(known.committees());
            mandates.putAll(known.mandates());
        }
        for (Fact fact : changed) {
            switch (fact.kind()) {
                case "committee" -> fact.putInto(committees, MandateTold.Committee.class, json);
                case "mandate" -> fact.putInto(mandates, MandateTold.Mandate.class, json);
                default -> {
                    // Nothing of it is needed here.
                }
            }
        }
        return new MandateFacts(committees, mandates);
    }
}
