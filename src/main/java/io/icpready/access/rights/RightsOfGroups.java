package io.icpready.access.rights;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.stereotype.Component;

/**
 * Spares two questions at every command: which groups have any right at all, which reads the whole
 * table of rights with its rows for every open task, and whether any right is revoked.
 */
@Component
class RightsOfGroups extends AbstractProcessEnginePlugin {

    private final Revocations revocations = new Revocations();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> factories = new ArrayList<>();
        if (configuration.getCustomSessionFactories() != null) {
            factories.addAll(configuration.getCustomSessionFactories());
        }
        factories.add(new Factory(revocations));
        configuration.setCustomSessionFactories(factories);
    }

    private record Factory(Revocations revocations) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new Manager(revocations);
        }
    }

    private static final class Manager extends AuthorizationManager {

        private final Revocations revocations;

        Manager(Revocations revocations) {
            this.revocations = revocations;
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
