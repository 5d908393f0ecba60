import { closeButton, openDialog, reasonField } from './dialog.js';
import { MONITOR, call, failed, html, linkTo, moment, nothing, number, panel, render, say, table } from './kit.js';

/** Versions of the process, and who is taken along to the newest. */
export async function versions(node) {
  const load = () => call('GET', `${MONITOR}/migration`)
    .then(data => render(panel('migration', tables(data, load)), node))
    .catch(error => render(failed(error), node));
  await load();
}

function tables({ versions: all, log }, reload) {
  const newest = all[0].version;
  const isNewest = ({ version }) => version === newest;
  return [
    table([
      [say('managers.version'), row => (isNewest(row) ? `${row.version} (${say('managers.newestVersion')})` : String(row.version))],
      [say('managers.deployed'), row => moment(row.deployedAt)],
      [say('managers.running'), row => number(row.running), true],
      [say('managers.did'), row => (isNewest(row) ? nothing : html`<button type="button" class="btn btn-default btn-sm"
        data-migrate=${row.version} @click=${() => migrationDialog(row.version, newest, reload)}>${say('managers.takeAlong')}</button>`)],
    ], all),
    log.length === 0 ? nothing : table([
      [say('managers.version'), entry => `${entry.from} → ${entry.to}`],
      [say('managers.did'), entry => say(entry.trial ? 'managers.trial' : 'managers.migrate')],
      [say('managers.moved'), entry => number(entry.moved), true],
      [say('managers.stay'), entry => stayers(entry.failures)],
      [say('managers.reason'), entry => entry.reason],
      [say('managers.who'), entry => entry.doneBy],
      [say('managers.when'), entry => moment(entry.doneAt)],
    ], log),
  ];
}

const stayers = failures => (failures.length === 0
  ? '0'
  : html`<ul class="list-unstyled">${failures.map(failure => html`<li>${linkTo(failure)} ${failure.why}</li>`)}</ul>`);

/** Round after round until there is none left; what came of all of them. */
async function migrationRounds(request) {
  const sum = { moved: 0, failures: [] };
  for (let skip = 0; skip !== null;) {
    const round = await call('POST', `${MONITOR}/migration`, { body: { ...request, skip } });
    sum.moved += round.moved;
    sum.failures.push(...round.failures);
    skip = round.next;
  }
  return sum;
}

/** First a trial; only what it would move may be moved. */
function migrationDialog(fromVersion, newest, reload) {
  const state = { busy: false, sum: null, trial: true, trouble: null };
  openDialog(say('managers.migrate'), (close, draw) => {
    const submit = async event => {
      event.preventDefault();
      const trial = event.submitter.value === 'try';
      const reason = event.target.elements.reason.value;
      Object.assign(state, { busy: true, trouble: null });
      draw();
      try {
        Object.assign(state, { sum: await migrationRounds({ fromVersion, trial, reason }), trial });
        reload();
      } catch (error) {
        state.trouble = error;
      }
      state.busy = false;
      draw();
    };
    const { busy, sum, trial, trouble } = state;
    return html`<form method="dialog" @submit=${submit}>
      <h3>${say('managers.migrate')}: ${fromVersion} → ${newest}</h3>
      <p>${say('managers.migrateText')}</p>
      ${reasonField()}
      <div aria-live="polite">${trouble ? failed(trouble, '') : sum ? html`
        <p class="icp-moved">${say(trial ? 'managers.wouldMove' : 'managers.moved')}: ${number(sum.moved)}</p>
        <p>${say('managers.stay')}: ${stayers(sum.failures)}</p>` : nothing}</div>
      <div class="icp-buttons">
        ${closeButton(close, 'managers.close')}
        <button type="submit" class="btn btn-primary" data-step="tryOut" value="try" ?disabled=${busy}>${say('managers.tryOut')}</button>
        <button type="submit" class="btn btn-danger" data-step="doIt" value="do"
          ?disabled=${busy || !trial || !sum?.moved}>${say('managers.doIt')}</button>
      </div>
    </form>`;
  });
}
