package io.icpready.access.seed;

import io.icpready.access.Groups;
import io.icpready.access.GuardedProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes the groups, their rights, the administrator and the ready-made filters as the engine
 * starts, before it answers anybody. Adds what is missing, takes back what an earlier version gave
 * too much and leaves the rest as it is, so that a restart changes nothing and an upgrade brings what
 * it needs.
 */
@Component
class AccessSeed extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(AccessSeed.class);

    private static final Map<String, String> GROUP_NAMES = Map.of(
            Groups.APPLICANTS, "申请人 Applicants",
            Groups.REVIEWERS, "审核员 Reviewers",
            Groups.MANAGERS, "管理人员 Managers",
            Groups.ADMINS, "系统管理员 Administrators");

    private final AccessProperties properties;
    private final ObjectProvider<GuardedProcess> process;

    AccessSeed(AccessProperties properties, ObjectProvider<GuardedProcess> process) {
        this.properties = properties;
        this.process = process;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new Seeding(engine).run();
    }

    private final class Seeding {

        private final ProcessEngine engine;
        private final IdentityService identities;
        private final AuthorizationService authorizations;

        Seeding(ProcessEngine engine) {
            this.engine = engine;
            this.identities = engine.getIdentityService();
            this.authorizations = engine.getAuthorizationService();
        }

        void run() {
            GROUP_NAMES.forEach(this::group);
            Grant.all(process.getObject().processKey()).forEach(this::grant);
            Grant.takenBack().forEach(this::takeBack);
            administrator();
            if (properties.demoUsers()) {
                demo("applicant", "李明", "Li Ming", Groups.APPLICANTS);
                demo("applicant2", "王芳", "Wang Fang", Groups.APPLICANTS);
                demo("reviewer", "赵敏", "Zhao Min", Groups.REVIEWERS);
                demo("manager", "陈静", "Chen Jing", Groups.MANAGERS);
            }
            new TaskFilters(engine, process.getObject()).seed();
        }

        /** One is always there: without any, the web applications would let anybody become it. */
        private void administrator() {
            if (!properties.adminPassword().isBlank()) {
                user(properties.adminUser(), "系统管理员", "Administrator", properties.adminPassword(), Groups.ADMINS);
                if (properties.resetAdmin()) {
                    reset();
                }
            }
            if (identities.createUserQuery().memberOfGroup(Groups.ADMINS).count() == 0) {
                throw new ProductionNotReadyException(List.of(ProductionRequirements.PASSWORD_WANTED));
            }
        }

        private void reset() {
            String id = properties.adminUser();
            User user = identities.createUserQuery().userId(id).singleResult();
            user.setPassword(properties.adminPassword());
            identities.saveUser(user);
            identities.unlockUser(id);
            boolean member = identities
                            .createUserQuery()
                            .userId(id)
                            .memberOfGroup(Groups.ADMINS)
                            .count()
                    > 0;
            if (!member) {
                identities.createMembership(id, Groups.ADMINS);
            }
            LOG.warn("The administrator's password was set anew. Take icp-ready.access.reset-admin away again.");
        }

        private void group(String id, String name) {
            if (identities.createGroupQuery().groupId(id).count() == 0) {
                Group group = identities.newGroup(id);
                group.setName(name);
                group.setType(Groups.ADMINS.equals(id) ? "SYSTEM" : "WORKFLOW");
                identities.saveGroup(group);
            }
        }

        /** Whose password is its id. */
        private void demo(String id, String chinese, String english, String group) {
            user(id, chinese, english, id, group);
        }

        /** By a name in each language: wherever a person is named, both readers can read it. */
        private void user(String id, String chinese, String english, String password, String group) {
            if (identities.createUserQuery().userId(id).count() > 0) {
                return;
            }
            User user = identities.newUser(id);
            user.setFirstName(chinese);
            user.setLastName(english);
            user.setPassword(password);
            identities.saveUser(user);
            identities.createMembership(id, group);
        }

        private void grant(Grant grant) {
            Authorization authorization = known(grant).orElseGet(() -> fresh(grant));
            List<Permission> missing = grant.permissions().stream()
                    .filter(permission -> !authorization.isPermissionGranted(permission))
                    .toList();
            if (!missing.isEmpty()) {
                missing.forEach(authorization::addPermission);
                authorizations.saveAuthorization(authorization);
            }
        }

        private void takeBack(Grant grant) {
            known(grant).ifPresent(authorization -> {
                List<Permission> left = grant.permissions().stream()
                        .filter(authorization::isPermissionGranted)
                        .toList();
                if (!left.isEmpty()) {
                    left.forEach(authorization::removePermission);
                    authorizations.saveAuthorization(authorization);
                }
            });
        }

        private Optional<Authorization> known(Grant grant) {
            return Optional.ofNullable(authorizations
                    .createAuthorizationQuery()
                    .authorizationType(Authorization.AUTH_TYPE_GRANT)
                    .groupIdIn(grant.group())
                    .resourceType(grant.resource())
                    .resourceId(grant.resourceId())
                    .singleResult());
        }

        private Authorization fresh(Grant grant) {
            Authorization fresh = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            fresh.setGroupId(grant.group());
            fresh.setResource(grant.resource());
            fresh.setResourceId(grant.resourceId());
            return fresh;
        }
    }
}
