package org.asean.coordination.kit.follow;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.List;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.problem.DomainException;

/**
 * Looks again before a command is refused because of a copy: what the caller has just done at the other service may have been told a
 * moment ago. It stands outside the command's transaction, so that no lock is held while another service is asked.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE - 10)
public class SecondLook {

    private final Following following;

    SecondLook(Following following) {
        this.following = following;
    }

    @AroundInvoke
    Object carryOut(InvocationContext command) throws Exception {
        List<String> known = following.versions();
        try {
            return command.proceed();
        } catch (DomainException refusal) {
            if (refusal.code().restsOnCopies()) {
                following.catchUp();
                if (!following.versions().equals(known)) {
                    return command.proceed();
                }
            }
            throw refusal;
        }
    }
}
