import { ofApplication, ofEngine } from './http.js';

/** Whether this person looks after the filings of others. */
export async function manages() {
  const { authorizedApps = [] } = await ofApplication('/camunda/api/admin/auth/user/default').catch(() => ({}));
  return authorizedApps.includes('cockpit');
}

/** Whether this person may begin a filing. */
export async function mayBegin() {
  const startable = await ofEngine(
    '/process-definition/count?key=IcpFilingPreparation&latest=true&startablePermissionCheck=true'
  ).catch(() => ({ count: 0 }));
  return startable.count > 0;
}

/** Whether to begin filings is this person's work: an administrator may as well, and looks after those of others. */
export async function beginsOwn() {
  const [begins, many] = await Promise.all([mayBegin(), manages()]);
  return begins && !many;
}
