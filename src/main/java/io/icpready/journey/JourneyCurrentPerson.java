package io.icpready.journey;

import io.icpready.access.CurrentUser;
import io.icpready.documents.CurrentPerson;
import org.springframework.stereotype.Component;

/** The web applications' login, as the documents room knows it. */
@Component
class JourneyCurrentPerson implements CurrentPerson {

    private final CurrentUser user;

    JourneyCurrentPerson(CurrentUser user) {
        this.user = user;
    }

    @Override
    public String userId() {
        return user.userId().orElseThrow();
    }

    @Override
    public boolean isInGroup(String groupId) {
        return user.isInGroup(groupId);
    }
}
