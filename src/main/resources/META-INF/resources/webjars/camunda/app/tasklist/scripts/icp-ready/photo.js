import { element, icon, notice } from './dom.js';
import { ofPlugin, sendPicture } from './http.js';
import { keepPhoto } from './kept-photo.js';
import { say } from './language.js';
import { decode, isOtherPicture, pixelsOf, recompress } from './picture.js';
import { fillEmpty, readList, sure } from './reading.js';

/**
 * “Fill in from a photo”, where the page says `data-photo="leader"`: the picture is read on this
 * server, which drops it, and empty questions of that group are filled. This window remembers it for the
 * upload of the document.
 */
export async function offerPhotos(form) {
  const places = [...form.page.querySelectorAll('[data-photo]')];
  if (!places.length) {
    return;
  }
  const { on } = await ofPlugin('/documents/readings').catch(() => ({ on: false }));
  if (on) {
    places.forEach(place => draw(form, place));
  }
}

function draw(form, place) {
  const id = `icp-photo-${place.dataset.photo}`;
  const said = element('div', { class: 'icp-photo-said', 'aria-live': 'polite' });
  const chooser = element('input', { type: 'file', id, accept: 'image/*', class: 'sr-only' });
  chooser.addEventListener('change', async event => {
    event.stopPropagation();
    const [file] = chooser.files;
    if (file) {
      await read(form, place.dataset.photo, file, said);
      chooser.value = '';
    }
  });
  place.replaceChildren(
    chooser,
    element('label', { class: 'btn btn-default btn-sm', for: id }, icon('camera'), ' ', say('photo.fill')), ' ',
    element('span', { class: 'help-block icp-help', text: say('photo.dropped') }),
    said);
}

async function read(form, group, file, said) {
  notice(said, 'info', say('photo.reading'));
  try {
    const small = await sendable(file, form.words.pictures);
    const query = new URLSearchParams({ fileName: small.name });
    const { findings = [], reading } = await sendPicture(`/documents/readings?${query}`, small, () => {});
    if (reading?.read) {
      const count = fillIn(form, group, reading);
      keepPhoto(form, numberOn(reading), { file: small, side: onlySide(reading) });
      said.replaceChildren(element('p', { class: 'icp-photo-count', text: say('photo.filled', { count }) }), readList(reading));
    } else {
      notice(said, 'warning', findings.map(({ message }) => message).join(' ') || say('photo.notRead'));
    }
  } catch (failure) {
    notice(said, 'danger', say('upload.failed', { reason: failure.message }));
  }
}

/** A picture as the camera made it, or a smaller one where that would be refused. */
async function sendable(file, { mostBytes, mostPixels }) {
  const bitmap = await decode(file);
  const fits = !isOtherPicture(file) && file.size <= mostBytes && (!bitmap || pixelsOf(bitmap) <= mostPixels);
  const made = fits || !bitmap ? null : await recompress(bitmap, file.name, mostBytes);
  return made ? made.file : file;
}

function fillIn(form, group, reading) {
  const number = numberOn(reading);
  const answer = name => form.field(`${group}.${name}`);
  return fillEmpty([[answer('idType'), number && reading.kind]])
    + fillEmpty([[answer('idNumber'), number], [answer('birthDate'), sure(reading, 'birthDate')]]);
}

const numberOn = reading => sure(reading, 'idNumber') || sure(reading, 'registrationNumber');

const onlySide = ({ sides = [] }) => (sides.length === 1 ? sides[0] : undefined);
