import { element, icon } from './dom.js';
import { say } from './language.js';

/** Whose number stands on a document. */
const HOLDERS = { SUBJECT_LEADER_ID: 'leader', SERVICE_LEADER_ID: 'serviceLeader', ORGANIZER_CERTIFICATE: 'subject' };

/**
 * Photos that forms were filled from, by who chose them and the number that was read on them. They
 * are in the memory of this window alone, and gone with it: nothing is stored before an upload.
 */
const photos = new Map();

const keyOf = ({ camForm }, number) => `${camForm.options.urlParams.userId} ${number.toUpperCase()}`;

/**
 * Remembers a photo until it is used.
 *
 * @param number what was read on it for sure; without one nobody could tell whose it is
 * @param side `FRONT` or `BACK` where it shows one side of a card; undefined otherwise
 */
export function keepPhoto(form, number, { file, side }) {
  if (number) {
    photos.set(keyOf(form, number), { file, side });
  }
}

/** Where a form was filled from a photo of this very document: a button that uploads it as any other. */
export function offerPhoto(form, upload) {
  const number = form.process[`${HOLDERS[form.process.documentType]}IdNumber`];
  const key = number && keyOf(form, number);
  const photo = key && photos.get(key);
  if (!photo || upload.documentId) {
    return;
  }
  const place = element('div', { class: 'icp-kept-photo' });
  const button = element('button', {
    type: 'button', class: 'btn btn-default', dataset: { action: 'kept-photo' },
    on: {
      click: async () => {
        photos.delete(key);
        place.remove();
        await take(upload, photo);
      },
    },
  }, icon('picture'), ' ', say('photo.use'));
  place.append(button, element('span', { class: 'help-block', text: say('photo.useHint') }));
  upload.offer(place);
}

/** One side of a card as that side, so that the other is asked for. */
async function take(upload, { file, side }) {
  if (side && upload.settings.twoSided) {
    upload.chooseSides('two');
    await upload.takeSide(side.toLowerCase(), file);
  } else {
    await upload.consider(file);
  }
}
