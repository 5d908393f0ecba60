import { actionBar } from './actions.js';
import { factsPanel, knownFacts } from './facts.js';
import {
  MONITOR, calendarDay, call, duration, failed, html, moment, nothing, number, panel, reasonForReader, render, ruleName, ruleTitles, scale, say, table, toDay, toNumber, today, vocabulary,
} from './kit.js';
import { observationsPanel, seenOf } from './observations.js';
import { named } from './people.js';
import { namesOf, waitsFor } from './waiting.js';

const PAST_DAYS = 400;
const COMING_DAYS = 800;

/** The story of one journey, and what a manager may do to it. */
export function journeyTab(node, { processInstanceId }) {
  const place = document.createElement('div');
  place.className = 'icp-monitor icp-journey';
  node.append(place);
  const load = async () => {
    try {
      const [timeline, words, titles, facts, seen] = await Promise.all([
        call('GET', `${MONITOR}/journeys/${encodeURIComponent(processInstanceId)}`), vocabulary(), ruleTitles(),
        knownFacts(processInstanceId), seenOf(processInstanceId)]);
      render(journeyView(timeline, { words, titles, facts, seen }, load), place);
    } catch (error) {
      render(failed(error), place);
    }
  };
  return load();
}

function journeyView(timeline, { words, titles, facts, seen }, reload) {
  const nameOf = id => timeline.names[id] || id;
  const called = account => timeline.people[account] ?? account;
  return html`
    <p class="icp-head"><b>${timeline.businessKey}</b>
      <span class="icp-state-${timeline.state}">${say(`managers.journey.${timeline.state}`)}</span>
      · ${namesOf(timeline.head)} · ${say('managers.person')}${say('common.colon')}${timeline.applicant ? named(timeline.applicant, timeline.people[timeline.applicant]) : '–'} · ${moment(timeline.startedAt)}${
      timeline.endedAt ? html` – ${moment(timeline.endedAt)}` : nothing}</p>
    ${timeline.state === 'OPEN' ? html`<div class="icp-waits"><b>${say('managers.list.waitingFor')}</b> ${waitsFor(timeline.head)}</div>` : nothing}
    ${actionBar(timeline, words, reload)}
    ${panel('timeline', table([
      [say('managers.step'), visit => nameOf(visit.activityId)],
      [say('managers.document'), visit => visit.document || ''],
      [say('managers.who'), visit => (visit.who ? called(visit.who) : '–')],
      [say('managers.entered'), visit => moment(visit.enteredAt)],
      [say('managers.left'), visit => moment(visit.leftAt)],
      [say('managers.due'), visit => html`<span class=${late(visit) ? 'icp-status-BLOCKED' : nothing}>${moment(visit.dueAt)}</span>`],
      [say('managers.took'), visit => duration(visit.seconds), true],
      [say('managers.loop'), visit => number(visit.loop), true],
    ], timeline.visits))}
    ${panel('validities', validityBars(timeline))}
    ${panel('verdicts', table([
      [say('managers.check'), verdict => nameOf(verdict.variable)],
      [say('managers.document'), verdict => verdict.document || ''],
      [say('managers.when'), verdict => moment(verdict.at)],
      [say('managers.state'), ({ status }) => html`<span class="icp-status-${status}">${say(`status.${status}`)}</span>`],
      [say('managers.message'), verdict => verdictLines(verdict, titles)],
    ], timeline.verdicts))}
    ${timeline.sentBack.length > 0 ? panel('sentBack', table([
      [say('managers.document'), ({ document }) => document || ''],
      [say('managers.reason'), ({ reason }) => reasonForReader(reason)],
      [say('managers.when'), ({ at }) => moment(at)],
    ], timeline.sentBack)) : nothing}
    ${factsPanel(timeline, words, facts)}
    ${observationsPanel(seen, words)}
    ${panel('deliveries', table([
      [say('managers.event'), delivery => delivery.event],
      [say('managers.target'), delivery => delivery.target],
      [say('managers.state'), delivery => say(`managers.delivery.${delivery.state}`)],
      [say('managers.attempts'), delivery => number(delivery.attempts), true],
      [say('managers.when'), delivery => moment(delivery.createdAt)],
    ], timeline.deliveries))}
    ${panel('actions', table([
      [say('managers.did'), ({ action }) => say(`managers.action.${action}`)],
      [say('managers.subject'), action => subjectOf(action, nameOf, words, called)],
      [say('managers.reason'), action => action.reason],
      [say('managers.who'), action => called(action.doneBy)],
      [say('managers.when'), action => moment(action.doneAt)],
    ], timeline.actions))}`;
}

const late = visit => !visit.leftAt && visit.dueAt && new Date(visit.dueAt) < new Date();

const verdictLines = ({ findings }, titles) => (findings.length === 0
  ? '–'
  : html`<ul class="list-unstyled">${findings.map(({ source, rule, message }) =>
      html`<li title=${source}>${ruleName(rule, titles)}: ${message}</li>`)}</ul>`);

/** What an action was about, as far as its name does not say it already. */
function subjectOf({ action, subject, handedFrom, handedTo }, nameOf, words, called) {
  switch (action) {
    case 'nudge': return say(`managers.reachedWhom.${subject}`);
    case 'withdraw':
    case 'show': return '–';
    case 'correct': return words.fields.find(({ path }) => path === subject)?.label ?? subject;
    case 'reassign': return [nameOf(subject) === subject ? say('managers.person') : nameOf(subject),
      handedTo && `${handedFrom ? called(handedFrom) : '–'} → ${called(handedTo)}`].filter(Boolean).join(': ');
    default: return nameOf(subject);
  }
}

function validityBars({ validities, submissionDate }) {
  const dated = validities.filter(({ from, until }) => from || until);
  if (dated.length === 0) {
    return html`<p class="text-muted">${say('managers.nothing')}</p>`;
  }
  const now = toNumber(today());
  const ends = dated.flatMap(({ from, until }) => [from, until]).concat(submissionDate).filter(Boolean).map(toNumber);
  const place = scale(
    toDay(Math.min(now, ...ends.map(end => Math.max(end, now - PAST_DAYS)))),
    toDay(Math.max(now, ...ends.map(end => Math.min(end, now + COMING_DAYS)))));
  const mark = (look, key, iso) =>
    html`<div class=${look} style="left:${place(iso)}">${say(key)} ${calendarDay(iso)}</div>`;
  return html`<div class="icp-bars">
    ${dated.map(validity => bar(validity, place))}
    ${mark('icp-day', 'common.today', today())}
    ${submissionDate ? mark('icp-day icp-submission', 'managers.submission', submissionDate) : nothing}
  </div>`;
}

function bar({ label, from, until, longTerm }, place) {
  const start = from ? place(from) : '0%';
  const end = until ? place(until) : '100%';
  const last = longTerm ? say('common.longTerm') : until ? calendarDay(until) : '…';
  const dates = `${from ? calendarDay(from) : '…'} – ${last}`;
  const title = `${label}: ${dates}`;
  return html`<div class="icp-bar-row"><span title=${title}>${label}</span>
    <div class=${until ? 'icp-bar' : 'icp-bar icp-open'} title=${title}
      style="left:${start};width:max(.5%, calc(${end} - ${start}))">${dates}</div></div>`;
}
