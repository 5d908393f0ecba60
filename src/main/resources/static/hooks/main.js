// The managers' page for hooks. It holds nothing by itself and asks the server for everything.
import { call } from '../ui/api.js';
import { putHead } from '../ui/head.js';
import { html, nothing, render } from '../ui/lit.js';
import { inEveryLanguage } from '../ui/page.js';
import { say } from '../ui/words.js';
import { changesOf } from './changes.js';
import { days } from './days.js';
import { isRobotWithSecret, newHook } from './form.js';
import { hookList } from './list.js';

const REFRESH_MS = 2000;
const HOOKS = 'api/hooks';
const DAYS = 'api/reminders/working-days';

const form = document.getElementById('facts');

/**
 * What the page shows. `logs`: deliveries of those hooks whose log is open, by id; `errors`: what is wrong
 * with what was sent last, a new hook unless `refused` names the one that was changed; `news`: the part of
 * the page that was not there before, by its id.
 */
const page = { hooks: [], targets: {}, logs: new Map(), days: null, errors: [], refused: null, trouble: null, secret: null, copied: false, edited: null, news: null };

function draw() {
  render(newHook(form.elements.format?.value, page.refused ? [] : page.errors, page.targets), document.getElementById('fields'));
  render(page.trouble ? notice(page.trouble) : nothing, document.getElementById('message'));
  render(page.secret ? secret(page.secret) : nothing, document.getElementById('secret'));
  render(form.hidden ? nothing : hookList(page.hooks, page.logs, page.edited, page.refused === page.edited ? page.errors : [], { ...actions, targets: page.targets }), document.getElementById('hooks'));
  const host = document.getElementById('days');
  host.hidden = !page.days;
  render(page.days ? days(page.days, page.errors, actions) : nothing, host);
}

/** How often something was tried: what was read before does not take back what is said of the last. */
let attempts = 0;

/**
 * Does what may fail, and shows why it did.
 *
 * @param changed id of the hook that it changes
 */
async function attempt(work, changed = null) {
  const mine = ++attempts;
  try {
    await work();
    if (mine === attempts) {
      Object.assign(page, { trouble: null, errors: [], refused: null });
    }
  } catch (failure) {
    Object.assign(page, { trouble: failure, errors: failure.errors ?? [], refused: changed });
  }
  draw();
  leadToTrouble();
  leadToNews();
}

/** To the field that is wrong; to the notice where there is none, unless it is seen already. */
function leadToTrouble() {
  const field = page.errors.length ? document.querySelector('[aria-invalid]:not(fieldset)') : null;
  if (field) {
    field.focus();
  } else if (page.trouble) {
    document.getElementById('message').scrollIntoView({ block: 'nearest' });
  }
}

/** What an action made may lie far from its button: a secret that is shown only now, a hook as it was changed. */
function leadToNews() {
  document.getElementById(page.news)?.scrollIntoView({ block: 'nearest' });
  page.news = null;
}

/** Where the address asks for a part of the page, that part is there only once it was drawn. */
function leadToPartAskedFor() {
  document.getElementById(window.location.hash.slice(1))?.scrollIntoView({ block: 'start' });
}

const changing = (method, path, body) => attempt(async () => {
  await call(method, path, { body });
  await refresh();
});

async function refresh() {
  page.hooks = await call('GET', HOOKS);
  form.hidden = false;
  for (const id of page.logs.keys()) {
    if (page.hooks.some(hook => hook.id === id)) {
      page.logs.set(id, await call('GET', `${HOOKS}/${id}/deliveries`));
    } else {
      page.logs.delete(id);
    }
  }
}

async function refreshDays() {
  page.days = await call('GET', DAYS);
}

const actions = {
  ping: hook => {
    page.logs.set(hook.id, []);
    changing('POST', `${HOOKS}/${hook.id}/ping`);
  },
  toggleLog: hook => attempt(async () => {
    if (!page.logs.delete(hook.id)) {
      page.logs.set(hook.id, []);
    }
    await refresh();
  }),
  edit: hook => {
    Object.assign(page, { edited: page.edited === hook.id ? null : hook.id, trouble: null, errors: [], refused: null });
    draw();
  },
  change: (event, hook) => {
    event.preventDefault();
    const body = changesOf(hook, new FormData(event.target));
    attempt(async () => {
      await call('PATCH', `${HOOKS}/${hook.id}`, { body });
      Object.assign(page, { edited: null, news: hook.id });
      await refresh();
    }, hook.id);
  },
  toggle: hook => changing('PATCH', `${HOOKS}/${hook.id}`, { active: !hook.active }),
  rotate: hook => confirm(say('hooksPage.confirmRotate')) && attempt(async () => {
    showSecret(await call('PATCH', `${HOOKS}/${hook.id}`, { body: { rotateSecret: true } }));
    await refresh();
  }),
  remove: hook => {
    if (confirm(say('hooksPage.confirmRemove'))) {
      page.secret = null;
      changing('DELETE', `${HOOKS}/${hook.id}`);
    }
  },
  redeliver: delivery => changing('POST', `${HOOKS}/deliveries/${delivery.id}/redeliver`),
  addDay: event => {
    event.preventDefault();
    const given = event.target.elements;
    const note = given.note.value.trim();
    attempt(async () => {
      await call('PUT', `${DAYS}/${encodeURIComponent(given.day.value || '-')}`,
        { body: { working: given.working.value === 'true', ...(note && { note }) } });
      event.target.reset();
      await refreshDays();
    });
  },
  removeDay: day => attempt(async () => {
    await call('DELETE', `${DAYS}/${day}`);
    await refreshDays();
  }),
};

async function create() {
  const given = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
  const hook = await call('POST', HOOKS, {
    body: {
      targetUrl: given.targetUrl,
      format: given.format,
      events: new FormData(form).getAll('events'),
      ...(given.description && { description: given.description }),
      ...(given.signingSecret && isRobotWithSecret(given.format) && { signingSecret: given.signingSecret }),
    },
  });
  form.reset();
  page.news = hook.id;
  showSecret(hook);
  await refresh();
}

function showSecret(hook) {
  if (hook.format === 'standard') {
    Object.assign(page, { secret: hook.secret, copied: false, news: 'secret' });
  }
}

function secret(value) {
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    page.copied = true;
    draw();
  };
  const dismiss = () => {
    page.secret = null;
    draw();
  };
  return html`<div class="secret">
    <p>${say('hooksPage.secretTitle')}</p>
    <code>${value}</code>
    <div class="actions">
      <button type="button" class="quiet" @click=${copy}>${say(page.copied ? 'hooksPage.copied' : 'hooksPage.copy')}</button>
      <button type="button" class="quiet" @click=${dismiss}>${say('hooksPage.dismiss')}</button>
    </div>
  </div>`;
}

function notice(failure) {
  return html`<div class="notice error">
    <p>${reason(failure)}</p>
    ${failure.status === 401 ? html`<a class="button" href="../camunda/app/cockpit/">${say('hooksPage.openLogin')}</a>` : nothing}
  </div>`;
}

function reason({ status, problem, errors }) {
  switch (status) {
    case 401: return say('hooksPage.login');
    case 403: return say('hooksPage.forbidden');
    case 400: return errors.length ? errors.map(({ message }) => message).join(' ') : problem?.detail;
    default: return problem?.detail ?? say('hooksPage.failed');
  }
}

form.addEventListener('submit', event => {
  event.preventDefault();
  attempt(create);
});
form.addEventListener('change', draw);
// Deliveries go on by themselves; what a person is told meanwhile stays.
setInterval(() => page.logs.size && !document.hidden && refresh().then(draw, () => undefined), REFRESH_MS);
putHead();
inEveryLanguage(() => attempt(async () => {
  draw();
  await refresh();
  page.targets = await call('GET', `${HOOKS}/targets`);
  await refreshDays();
}).then(leadToPartAskedFor));
