import { element, icon } from './dom.js';
import { findingsList } from './findings.js';
import { say, size } from './language.js';
import { isHeic, isOtherPicture, pixelsOf, thumbnail } from './picture.js';

/**
 * What the server said of a picture.
 *
 * @param state `accepted` or `refused`
 * @param picture element that shows it
 * @param known `{bytes, format, width, height}`, the last three where it could be read
 * @param read what was found later, when the picture was read; it is listed elsewhere
 */
export function pictureAnswer(state, { picture, name, known, findings, read = [] }) {
  const look = state === 'accepted' ? lookOf([...findings, ...read]) : { panel: 'danger', icon: 'remove-sign', words: 'upload.refused' };
  return element('div', { class: `panel panel-${look.panel} icp-picture`, dataset: { state } },
    element('div', { class: 'panel-heading' }, icon(look.icon), ' ', say(look.words)),
    element('div', { class: 'panel-body' },
      element('div', { class: 'icp-thumbnail' }, picture),
      element('div', { class: 'icp-picture-facts' },
        element('p', {}, element('strong', { text: name }), element('br'),
          element('span', { class: 'text-muted icp-numbers', text: factsOf(known) })),
        findingsList(findings),
        element('label', { class: 'btn btn-default btn-sm', for: 'icp-file-single' },
          icon('refresh'), ' ', say('upload.replace')))));
}

/** A picture that was chosen and is not sent yet. */
export const pictureThatWaits = (file, bitmap) => [
  bitmap ? element('div', { class: 'icp-thumbnail' }, thumbnail(bitmap, 220)) : '',
  element('p', {}, element('strong', { text: file.name }), ' ', say('upload.waits')),
];

/** Whether something was found that has to be read before the picture is handed over. */
const isDoubtful = findings => findings.some(({ severity }) => severity === 'WARN');

/** What became of a picture: `passed`, `doubtful`, or what it is where it was not accepted. */
export const outcomeOf = (state, shown) => (state !== 'accepted' ? state : isDoubtful(shown.findings) ? 'doubtful' : 'passed');

/** “Passed” never stands above a warning that the picture will be sent back. */
function lookOf(findings) {
  return isDoubtful(findings)
    ? { panel: 'warning', icon: 'exclamation-sign', words: 'upload.doubtful' }
    : { panel: 'success', icon: 'ok-sign', words: 'upload.accepted' };
}

function factsOf(known) {
  const weight = size(known.bytes);
  return known.format ? say('upload.facts', { ...known, size: weight }) : weight;
}

/** What the picture of two sides is called. */
export const BOTH_SIDES = 'id-card-both-sides.jpg';

/** Why a picture cannot be sent as it is; null when it can. */
export function objectionTo(file, bitmap, { mostBytes, mostPixels }) {
  if (file.size > mostBytes) {
    return say('upload.tooLarge', { size: size(file.size, Math.ceil) });
  }
  if (bitmap && pixelsOf(bitmap) > mostPixels) {
    return say('upload.tooManyPixels', { width: bitmap.width, height: bitmap.height, most: mostPixels / 1_000_000 });
  }
  return bitmap && isOtherPicture(file) ? say('upload.otherFormat') : null;
}

/** Why the browser makes nothing of a file, as far as can be told without looking into it. */
export function whyUnreadable(file) {
  if (!file.size) {
    return say('upload.empty', { name: file.name });
  }
  return say(isHeic(file) ? 'upload.heic' : 'upload.unreadable', { name: file.name });
}

/** Why no picture was made of two sides, or one that weighs too little; null for a good one. */
export function objectionToSides({ front, back }, made, { leastBytes }) {
  if (!made) {
    return say('upload.noPicture', { name: BOTH_SIDES });
  }
  const { file } = made;
  if (file.size >= leastBytes) {
    return null;
  }
  const [role, { width, height }] = front.width < back.width ? ['front', front] : ['back', back];
  return say('upload.sideTooSmall', {
    side: say(`upload.side.${role}`), width, height, size: size(file.size), least: size(leastBytes),
  });
}
