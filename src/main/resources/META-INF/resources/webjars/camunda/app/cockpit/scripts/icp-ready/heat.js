import { known } from '../../../../../ui/words.js';
import { MONITOR, call, duration, number, say } from './kit.js';

const POSITION = { top: 0, left: 0 };
const DEGREES = 4;

/** On the diagram: how many stand at each step, and how long it takes them. */
export async function heat(viewer, { processDefinitionId }) {
  name(viewer);
  const key = encodeURIComponent(processDefinitionId.split(':')[0]);
  const steps = await call('GET', `${MONITOR}/heat?processDefinitionKey=${key}`);
  const most = Math.max(1, ...steps.map(({ open }) => open));
  for (const { activityId, open, averageSeconds } of steps) {
    if (viewer.get('elementRegistry').get(activityId)) {
      if (open > 0) {
        viewer.get('canvas').addMarker(activityId, `icp-heat-${Math.ceil((DEGREES * open) / most)}`);
      }
      viewer.get('overlays').add(activityId,
        { position: POSITION, scale: { min: 0.85, max: 1.2 }, html: count(open, averageSeconds) });
    }
  }
}

/** The model bears Chinese names; a reader of another language gets those of the product's own screens. */
function name(viewer) {
  const renamed = new Set();
  const parts = [];
  viewer.get('elementRegistry').forEach((part, drawn) => {
    const { businessObject } = part;
    const words = businessObject && nameOf(businessObject);
    if (words && businessObject.name !== words) {
      businessObject.name = words;
      renamed.add(businessObject);
    }
    parts.push([part, drawn]);
  });
  // A label is drawn beside what it names, before it or after it.
  parts.filter(([{ businessObject }]) => renamed.has(businessObject)).forEach(([part, drawn]) =>
    viewer.get('graphicsFactory').update(part.waypoints ? 'connection' : 'shape', part, drawn));
}

const ANSWERS = { 是: 'common.yes', 否: 'common.no' };

/** What a part of the model is called here; undefined where it has no words. */
function nameOf({ id, name: inModel }) {
  const words = [`taskName.${id}`, `modelName.${id}`, ANSWERS[inModel]].find(key => key && known(key));
  return words && say(words);
}

function count(open, seconds) {
  const node = document.createElement('div');
  node.className = 'icp-heat-count';
  node.title = `${say('managers.figure.open')}: ${number(open)}; ${say('managers.perVisit')} ${duration(seconds)}`;
  node.textContent = `${number(open)} · ${duration(seconds, 0)}`;
  return node;
}
