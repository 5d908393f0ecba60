package io.icpready.access.rights;

import io.icpready.access.Groups;
import io.icpready.access.GuardedProcess;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Spares three questions: at every command which groups have any right at all, which reads the whole
 * table of rights with its rows for every open task, and whether any right is revoked; and in the queue
 * of reviews, which of them each reviewer may see, who may see all of them.
 */
@Component
class RightsOfGroups extends AbstractProcessEnginePlugin {

    private final Revocations revocations = new Revocations();
    private final ObjectProvider<GuardedProcess> process;

    RightsOfGroups(ObjectProvider<GuardedProcess> process) {
        this.process = process;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> factories = new ArrayList<>();
        if (configuration.getCustomSessionFactories() != null) {
            factories.addAll(configuration.getCustomSessionFactories());
        }
        factories.add(new Factory(revocations, process));
        configuration.setCustomSessionFactories(factories);
    }

    private record Factory(Revocations revocations, ObjectProvider<GuardedProcess> process) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new Manager(revocations, process);
        }
    }

    private static final class Manager extends AuthorizationManager {

        private final Revocations revocations;
        private final ObjectProvider<GuardedProcess> process;

        Manager(Revocations revocations, ObjectProvider<GuardedProcess> process) {
            this.revocations = revocations;
            this.process = process;
        }

        /** A group without any right is asked for in vain; nobody is in many groups. */
        @Override
        public List<String> filterAuthenticatedGroupIds(List<String> groups) {
            return groups == null ? List.of() : groups;
        }

        @Override
        protected boolean isRevokeAuthCheckEnabled(String userId, List<String> groupIds) {
            return revocations.exist(this::anyRevoked) && super.isRevokeAuthCheckEnabled(userId, groupIds);
        }

        /**
         * Each review gives the group of reviewers a right of its own. With thousands of them the database compares
         * every review that waits with every such right: 16 s for a queue of 6,700.
         */
        @Override
        public void configureTaskQuery(TaskQueryImpl query) {
            super.configureTaskQuery(query);
            AuthorizationCheck rights = query.getAuthCheck();
            if (rights.getShouldPerformAuthorizatioCheck()
                    && !rights.isRevokeAuthorizationCheckEnabled()
                    && rights.getAuthGroupIds().contains(Groups.REVIEWERS)
                    && asksForReviewsAlone(query, process.getObject())) {
                rights.setAuthorizationCheckEnabled(false);
            }
        }

        /** An empty list of names restricts nothing, so it is none; nor is a search with alternatives. */
        private static boolean asksForReviewsAlone(TaskQueryImpl query, GuardedProcess process) {
            String[] names = query.getTaskDefinitionKeys();
            return query.getQueries().size() == 1
                    && process.processKey().equals(query.getProcessDefinitionKey())
                    && names != null
                    && names.length > 0
                    && process.reviewTasks().containsAll(List.of(names));
        }

        private boolean anyRevoked() {
            AuthorizationQueryImpl revoked = new AuthorizationQueryImpl();
            revoked.authorizationType(Authorization.AUTH_TYPE_REVOKE);
            return (Long) getDbEntityManager().selectOne("selectAuthorizationCountByQueryCriteria", revoked) > 0;
        }

        @Override
        public void insert(DbEntity authorization) {
            forgetAfter(authorization);
            super.insert(authorization);
        }

        @Override
        public void update(AuthorizationEntity authorization) {
            forgetAfter(authorization);
            super.update(authorization);
        }

        @Override
        public void delete(DbEntity authorization) {
            forgetAfter(authorization);
            super.delete(authorization);
        }

        private void forgetAfter(DbEntity authorization) {
            if (authorization instanceof AuthorizationEntity right
                    && right.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
                revocations.forget();
            }
        }
    }
}
