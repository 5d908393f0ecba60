import { element } from '../self-check/dom.js';
import { call, Refused } from './api.js';
import { showDays } from './days.js';
import { chosenLanguage, rememberLanguage, textsOf } from './texts.js';

const REFRESH_MS = 2000;

const form = document.getElementById('facts');
const fields = document.getElementById('fields');
const host = document.getElementById('hooks');
const message = document.getElementById('message');
const secretHost = document.getElementById('secret');

let language = chosenLanguage();
let texts = textsOf(language);
const openLogs = new Set();

const api = (method, path, body) => call(method, `/hooks${path}`, language, body);

async function speak() {
  document.documentElement.lang = language;
  document.title = texts.pageTitle;
  for (const node of document.querySelectorAll('[data-text]')) {
    node.textContent = texts[node.dataset.text];
  }
  const button = document.getElementById('language');
  button.textContent = texts.language;
  button.lang = texts.otherLanguage;
  fields.replaceChildren(...formFields());
  showSigningSecret();
  await refresh();
  await showDays(document.getElementById('days'), {
    api: (method, path, body) => call(method, `/reminders/working-days${path}`, language, body),
    attempt,
    texts,
    language,
  });
}

// ---- the form ---------------------------------------------------------------------------------

function formFields() {
  return [
    field('targetUrl', texts.targetUrl, element('input', { id: 'targetUrl', type: 'url', maxlength: 2000, placeholder: 'https://' }), texts.targetHint),
    field('format', texts.format, element('select', { id: 'format' },
      Object.entries(texts.formats).map(([value, label]) => element('option', { value }, label)))),
    field('signingSecret', texts.signingSecret, element('input', { id: 'signingSecret', autocomplete: 'off', maxlength: 200 })),
    element('fieldset', { class: 'section', id: 'events' },
      element('legend', {}, texts.eventsLabel),
      element('div', { class: 'choices' }, Object.entries(texts.events).map(([key, label]) =>
        element('label', { class: 'choice' },
          element('input', { type: 'checkbox', name: 'events', value: key, checked: key === '*' }), label))),
      element('p', { class: 'error-text', 'data-error': 'events' })),
    field('description', texts.description, element('input', { id: 'description', maxlength: 500 })),
  ];
}

function field(id, label, input, hint) {
  return element('div', { class: 'field' },
    element('label', { for: id }, label), input,
    hint ? element('p', { class: 'hint' }, hint) : null,
    element('p', { class: 'error-text', 'data-error': id }));
}

function showSigningSecret() {
  const robot = ['dingtalk', 'feishu'].includes(value('format'));
  document.getElementById('signingSecret').closest('.field').hidden = !robot;
}

function value(id) {
  return document.getElementById(id).value.trim();
}

function chosenEvents() {
  return [...form.querySelectorAll('[name=events]:checked')].map(box => box.value);
}

async function create() {
  showErrors([]);
  const hook = await api('POST', '', {
    targetUrl: value('targetUrl'),
    format: value('format'),
    events: chosenEvents(),
    ...(value('description') ? { description: value('description') } : {}),
    ...(value('signingSecret') ? { signingSecret: value('signingSecret') } : {}),
  });
  fields.replaceChildren(...formFields());
  showSigningSecret();
  showSecret(hook);
  await refresh();
}

function showErrors(errors) {
  for (const place of form.querySelectorAll('[data-error]')) {
    const mine = errors.filter(error => error.field.replace(/\[\d+\]$/, '') === place.dataset.error);
    place.textContent = mine.map(error => error.message).join(' ');
    document.getElementById(place.dataset.error)?.toggleAttribute('aria-invalid', mine.length > 0);
  }
}

// ---- the list ---------------------------------------------------------------------------------

async function refresh() {
  const hooks = await api('GET', '');
  form.hidden = false;
  const logs = new Map();
  for (const hook of hooks.filter(({ id }) => openLogs.has(id))) {
    logs.set(hook.id, await api('GET', `/${hook.id}/deliveries`));
  }
  host.replaceChildren(...(hooks.length
    ? hooks.map(hook => card(hook, logs.get(hook.id)))
    : [element('p', { class: 'empty' }, texts.none)]));
}

function card(hook, log) {
  const failing = hook.active && hook.failingSince;
  const state = !hook.active ? 'off' : failing ? 'failing' : 'on';
  return element('article', { class: `hook ${state}` },
    element('div', { class: 'head' },
      element('h3', {}, hook.targetUrl),
      element('span', { class: `badge ${state}` },
        !hook.active ? texts.off[hook.inactiveReason] : failing ? texts.failing : texts.active)),
    element('dl', {},
      hook.description ? [element('dt', {}, texts.description.replace(/[（(].*/, '')), element('dd', {}, hook.description)] : [],
      element('dt', {}, texts.format),
      element('dd', {}, texts.formats[hook.format] + (hook.signed ? '' : ` · ${texts.unsigned}`)),
      element('dt', {}, texts.eventsLabel),
      element('dd', {}, hook.events.map(key => texts.events[key]).join(language === 'en' ? ', ' : '、')),
      element('dt', {}, texts.created), element('dd', {}, [time(hook.createdAt), hook.createdBy].filter(Boolean).join(' · ')),
      hook.previousSecretUntil && new Date(hook.previousSecretUntil) > new Date()
        ? [element('dt', {}, texts.oldSecret), element('dd', {}, time(hook.previousSecretUntil))] : []),
    element('div', { class: 'actions' },
      hook.active ? button(texts.ping, () => ping(hook)) : null,
      button(log ? texts.hideLog : texts.showLog, () => toggleLog(hook)),
      button(hook.active ? texts.switchOff : texts.switchOn,
        () => api('PATCH', `/${hook.id}`, { active: !hook.active })),
      hook.format === 'standard' ? button(texts.rotate, () => rotate(hook)) : null,
      button(texts.remove, () => remove(hook), 'danger')),
    log ? logTable(log) : null);
}

function logTable(log) {
  if (!log.length) {
    return element('p', { class: 'hint' }, texts.emptyLog);
  }
  return element('div', { class: 'log deliveries', tabindex: 0 }, element('table', {},
    element('thead', {}, element('tr', {}, texts.columns.map(name => element('th', {}, name)))),
    element('tbody', {}, log.map(line))));
}

function line(delivery) {
  return element('tr', {},
    element('td', { class: 'nowrap' }, element('span', { class: `badge ${delivery.state}` }, texts.states[delivery.state])),
    element('td', { class: 'words' }, texts.events[delivery.event] ?? delivery.event),
    element('td', { class: 'words' }, time(delivery.lastAttemptAt ?? delivery.createdAt)),
    element('td', { class: 'nowrap' }, `${delivery.attempts}×`),
    element('td', {},
      [delivery.problem, !delivery.problem && delivery.status ? `HTTP ${delivery.status}` : null,
        delivery.millis !== undefined ? `${delivery.millis} ms` : null,
        delivery.state === 'PENDING' && delivery.attempts ? `${texts.next} ${time(delivery.nextAttemptAt)}` : null,
      ].filter(Boolean).join(' · '),
      element('details', {}, element('summary', {}, texts.details),
        element('pre', {}, delivery.request),
        delivery.response ? element('pre', {}, delivery.response) : null)),
    element('td', {}, delivery.state === 'PENDING' ? null
      : button(texts.redeliver, () => api('POST', `/deliveries/${delivery.id}/redeliver`))));
}

function button(label, act, kind = '') {
  const node = element('button', { type: 'button', class: `quiet ${kind}` }, label);
  node.addEventListener('click', () => attempt(async () => {
    await act();
    await refresh();
  }));
  return node;
}

async function ping(hook) {
  openLogs.add(hook.id);
  await api('POST', `/${hook.id}/ping`);
}

function toggleLog(hook) {
  if (!openLogs.delete(hook.id)) {
    openLogs.add(hook.id);
  }
}

async function rotate(hook) {
  if (confirm(texts.confirmRotate)) {
    showSecret(await api('PATCH', `/${hook.id}`, { rotateSecret: true }));
  }
}

async function remove(hook) {
  if (confirm(texts.confirmRemove)) {
    await api('DELETE', `/${hook.id}`);
  }
}

function showSecret(hook) {
  if (hook.format !== 'standard') {
    return;
  }
  const copy = element('button', { type: 'button', class: 'quiet' }, texts.copy);
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(hook.secret);
    copy.textContent = texts.copied;
  });
  const dismiss = element('button', { type: 'button', class: 'quiet' }, texts.dismiss);
  dismiss.addEventListener('click', () => secretHost.replaceChildren());
  secretHost.replaceChildren(element('div', { class: 'secret' },
    element('p', {}, texts.secretTitle), element('code', {}, hook.secret),
    element('div', { class: 'actions' }, copy, dismiss)));
}

function time(instant) {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai',
  }).format(new Date(instant));
}

// ---- failures ---------------------------------------------------------------------------------

async function attempt(work) {
  try {
    await work();
    message.replaceChildren();
  } catch (failure) {
    show(failure);
  }
}

function show(failure) {
  if (!(failure instanceof Refused)) {
    message.replaceChildren(notice(texts.failed));
  } else if (failure.status === 401) {
    message.replaceChildren(notice(texts.login,
      element('a', { class: 'button', href: '../camunda/app/cockpit/' }, texts.openLogin)));
  } else if (failure.status === 403) {
    message.replaceChildren(notice(texts.forbidden));
  } else {
    showErrors(failure.problem?.errors ?? []);
    message.replaceChildren(notice(failure.problem?.detail ?? texts.failed));
  }
}

function notice(text, ...more) {
  return element('div', { class: 'notice error' }, element('p', {}, text), more);
}

form.addEventListener('submit', event => {
  event.preventDefault();
  attempt(create);
});
form.addEventListener('change', showSigningSecret);
document.getElementById('language').addEventListener('click', () => {
  language = texts.otherLanguage;
  texts = textsOf(language);
  rememberLanguage(language);
  attempt(speak);
});
setInterval(() => {
  const reading = host.contains(document.activeElement) || host.querySelector('details[open]')
    || [...host.querySelectorAll('.deliveries')].some(log => log.scrollTop > 0);
  if (openLogs.size && !reading && !document.hidden) {
    attempt(refresh);
  }
}, REFRESH_MS);
attempt(speak);
