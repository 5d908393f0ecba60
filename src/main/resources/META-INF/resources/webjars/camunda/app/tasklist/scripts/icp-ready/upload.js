import { element, icon, notice, show } from './dom.js';
import { say, size } from './language.js';
import { ofPlugin, sendPicture } from './http.js';
import { findingsList } from './findings.js';
import { decode, isHeic, isOtherPicture, merge, pixelsOf, recompress, thumbnail } from './picture.js';

/**
 * The upload of one document: choose, drop or photograph; progress; the server's answer in words;
 * replace and retry. A refused picture is not stored, an accepted one is known by its id.
 */
export class Upload {
  /**
   * @param place where to draw
   * @param settings `taskId`, `journeyId`, `limits` of pictures as the vocabulary has them,
   *     `consent` `{given, text, version}`, `twoSided`,
   *     `ofOthers`, `kept`: the record of a picture accepted before, `pictureUrl(id)`, `onChange` after
   *     every answer
   */
  constructor(place, settings) {
    this.settings = settings;
    this.documentId = settings.kept ? settings.kept.documentId : null;
    this.state = this.documentId ? 'accepted' : 'empty';
    this.place = place;
    this.draw();
  }

  draw() {
    this.consent = element('div', { class: 'icp-consent' });
    this.attest = this.makeAttestation();
    this.sides = this.makeSides();
    this.single = this.makeZone('single');
    this.pair = element('div', { class: 'row icp-pair' },
      element('div', { class: 'col-sm-6' }, element('p', { class: 'icp-side', text: say('upload.side.front') }), this.makeZone('front')),
      element('div', { class: 'col-sm-6' }, element('p', { class: 'icp-side', text: say('upload.side.back') }), this.makeZone('back')));
    this.said = element('div', { class: 'icp-said', 'aria-live': 'polite' });
    this.progress = element('div', { class: 'icp-progress' });
    this.answer = element('div', { class: 'icp-answer', 'aria-live': 'polite' });
    this.chooser = element('div', { class: 'icp-chooser' }, this.attest, this.sides, this.single, this.pair,
      element('p', { class: 'help-block', text: say('upload.limits') }));
    this.place.replaceChildren(this.consent, this.chooser, this.said, this.progress, this.answer);
    show(this.pair, false);
    this.askConsent();
    if (this.settings.kept) {
      this.showKept(this.settings.kept);
    }
  }

  makeAttestation() {
    const box = element('input', { type: 'checkbox', id: 'icp-attest' });
    this.attested = box;
    const made = element('div', { class: 'checkbox icp-attest' },
      element('label', { for: 'icp-attest' }, box, ' ', say('upload.onBehalf')));
    show(made, Boolean(this.settings.ofOthers));
    return made;
  }

  makeSides() {
    const option = (value, words, checked) =>
      element('label', { class: 'radio-inline' },
        element('input', { type: 'radio', name: 'icp-sides', value, checked,
          on: { change: () => this.chooseSides(value) } }), ' ', say(words));
    const made = element('div', { class: 'icp-sides' },
      option('one', 'upload.onePicture', true), option('two', 'upload.twoPictures'));
    show(made, Boolean(this.settings.twoSided));
    return made;
  }

  chooseSides(value) {
    show(this.single, value === 'one');
    show(this.pair, value === 'two');
  }

  makeZone(role) {
    const file = element('input', {
      type: 'file', accept: 'image/jpeg,image/png,image/gif', class: 'icp-file', id: `icp-file-${role}`,
      'aria-label': say('upload.choose'), on: { change: event => this.picked(role, event.target) },
    });
    const camera = element('input', {
      type: 'file', accept: 'image/*', capture: 'environment', class: 'icp-file', id: `icp-camera-${role}`,
      'aria-label': say('upload.camera'), on: { change: event => this.picked(role, event.target) },
    });
    const zone = element('div', { class: 'icp-zone', dataset: { role } },
      element('div', { class: 'icp-zone-picture' }),
      element('p', {}, icon('cloud-upload'), ' ', say('upload.drop')),
      element('label', { class: 'btn btn-default btn-sm', for: file.id }, icon('folder-open'), ' ', say('upload.choose')), ' ',
      element('label', { class: 'btn btn-default btn-sm', for: camera.id }, icon('camera'), ' ', say('upload.camera')),
      file, camera);
    zone.addEventListener('dragover', event => {
      event.preventDefault();
      zone.classList.add('icp-over');
    });
    zone.addEventListener('dragleave', () => zone.classList.remove('icp-over'));
    zone.addEventListener('drop', event => {
      event.preventDefault();
      zone.classList.remove('icp-over');
      if (event.dataTransfer.files.length) {
        this.take(role, event.dataTransfer.files[0]);
      }
    });
    return zone;
  }

  picked(role, input) {
    const file = input.files[0];
    input.value = '';
    if (file) {
      this.take(role, file);
    }
  }

  /** The text of the consent with a button, until it is given. */
  askConsent() {
    const { consent, journeyId } = this.settings;
    const given = !consent || consent.given;
    show(this.chooser, given);
    show(this.consent, !given);
    if (given) {
      return;
    }
    const agree = element('button', { type: 'button', class: 'btn btn-primary', dataset: { action: 'consent' } },
      icon('ok'), ' ', say('upload.agree'));
    const trouble = element('div');
    agree.addEventListener('click', async () => {
      agree.disabled = true;
      try {
        await ofPlugin(`/journeys/${journeyId}/consent`, { method: 'POST' });
        consent.given = true;
        this.askConsent();
      } catch (refusal) {
        agree.disabled = false;
        notice(trouble, 'danger', refusal.message);
      }
    });
    this.consent.replaceChildren(
      element('div', { class: 'panel panel-warning' },
        element('div', { class: 'panel-heading', text: say('upload.consentNeeded') }),
        element('div', { class: 'panel-body' },
          element('p', { class: 'icp-consent-text', text: consent.text }), agree, trouble)));
  }

  async take(role, file) {
    if (this.settings.ofOthers && !this.attested.checked) {
      notice(this.said, 'warning', say('upload.attestFirst'));
      return;
    }
    this.said.replaceChildren();
    if (role === 'single') {
      await this.consider(file);
    } else {
      await this.takeSide(role, file);
    }
  }

  async takeSide(role, file) {
    this.pending = this.pending || {};
    const bitmap = await decode(file);
    if (!bitmap) {
      notice(this.said, 'danger', element('strong', { text: say('upload.ofSide', { side: say(`upload.side.${role}`) }) }), whyUnreadable(file));
      return;
    }
    this.pending[role] = bitmap;
    this.pair.querySelector(`[data-role=${role}] .icp-zone-picture`).replaceChildren(thumbnail(bitmap, 220));
    const { front, back } = this.pending;
    if (front && back) {
      await this.sendBoth(front, back);
    }
  }

  /** What is made here is made to be accepted: no larger than the limits. */
  async sendBoth(front, back) {
    this.forget();
    const name = 'id-card-both-sides.jpg';
    const made = await recompress(merge(front, back), name, this.settings.limits.mostBytes);
    if (!made) {
      notice(this.said, 'danger', say('upload.noPicture', { name }));
      return;
    }
    notice(this.said, 'info', say('upload.merged', { size: size(made.file.size) }));
    this.merged = true;
    await this.send(made.file, await decode(made.file));
  }

  /**
   * A picture that would be refused for its size is not sent; the person may have it made smaller,
   * or saved in another format, with one click.
   */
  async consider(file) {
    this.forget();
    if (!file.size) {
      notice(this.answer, 'danger', say('upload.empty', { name: file.name }));
      return;
    }
    const bitmap = await decode(file);
    const objection = this.objectionTo(file, bitmap);
    if (objection) {
      this.offerAnother(file, bitmap, objection);
      return;
    }
    if (file.size < this.settings.limits.leastBytes) {
      this.small = say('upload.tooSmall', { size: size(file.size) });
    }
    await this.send(file, bitmap);
  }

  /** Why the picture cannot be sent as it is; null when it can. */
  objectionTo(file, bitmap) {
    const { mostBytes, mostPixels } = this.settings.limits;
    if (file.size > mostBytes) {
      return say('upload.tooLarge', { size: size(file.size) });
    }
    if (bitmap && pixelsOf(bitmap) > mostPixels) {
      return say('upload.tooManyPixels', { width: bitmap.width, height: bitmap.height, most: mostPixels / 1_000_000 });
    }
    return bitmap && isOtherPicture(file) ? say('upload.otherFormat') : null;
  }

  offerAnother(file, bitmap, objection) {
    if (!bitmap) {
      notice(this.answer, 'danger', objection, ' ', whyUnreadable(file));
      return;
    }
    const words = isOtherPicture(file) ? 'upload.convert' : 'upload.compress';
    const make = element('button', { type: 'button', class: 'btn btn-primary btn-sm', dataset: { action: 'compress' } },
      icon('compressed'), ' ', say(words));
    make.addEventListener('click', async () => {
      make.disabled = true;
      make.textContent = say('upload.compressing');
      const made = await recompress(bitmap, file.name, this.settings.limits.mostBytes);
      if (!made) {
        notice(this.answer, 'danger', say('upload.noPicture', { name: file.name }));
        return;
      }
      notice(this.said, 'info', say('upload.compressed', {
        before: size(file.size), fromWidth: bitmap.width, fromHeight: bitmap.height,
        after: size(made.file.size), width: made.width, height: made.height,
        quality: Math.round(made.quality * 100),
      }));
      await this.send(made.file, await decode(made.file));
    });
    notice(this.answer, 'warning', element('p', { text: objection }), make);
  }

  async send(file, bitmap) {
    this.state = 'sending';
    this.answer.replaceChildren();
    const bar = element('div', { class: 'progress-bar progress-bar-striped active', role: 'progressbar', style: 'width: 0' });
    const label = element('span', { class: 'icp-progress-label', text: say('upload.sending', { percent: 0 }) });
    const query = new URLSearchParams({ taskId: this.settings.taskId, fileName: file.name });
    if (this.settings.ofOthers) {
      query.set('holderConsent', 'true');
    }
    if (this.merged) {
      query.set('merged', 'true');
    }
    const sending = sendPicture(`/documents?${query}`, file, share => {
      bar.style.width = `${Math.round(share * 100)}%`;
      label.textContent = share < 1
        ? say('upload.sending', { percent: Math.round(share * 100) })
        : say('upload.inspecting');
    });
    const cancel = element('button', { type: 'button', class: 'btn btn-link btn-xs', text: say('upload.cancel'),
      on: { click: () => sending.cancel() } });
    this.progress.replaceChildren(element('div', { class: 'progress' }, bar), label, cancel);
    try {
      this.answered(await sending, file, bitmap);
    } catch (failure) {
      this.state = 'failed';
      const retry = element('button', { type: 'button', class: 'btn btn-default btn-sm', text: say('upload.retry'),
        on: { click: () => this.send(file, bitmap) } });
      notice(this.answer, 'danger',
        element('p', { text: say('upload.failed', { reason: failure.message }) }), retry);
    } finally {
      this.progress.replaceChildren();
      this.settings.onChange(this);
    }
  }

  answered(said, file, bitmap) {
    this.state = said.accepted ? 'accepted' : 'refused';
    this.documentId = said.accepted ? said.documentId : null;
    const picture = element('div', { class: 'icp-thumbnail' });
    if (bitmap) {
      picture.append(thumbnail(bitmap));
    }
    const facts = factsOf({ ...said, bytes: said.bytes || file.size });
    const findings = said.findings || [];
    this.showAnswer(picture, facts, file.name, this.merged ? findings.filter(found => found.rule !== 'IMG-05') : findings);
  }

  showAnswer(picture, facts, name, findings) {
    const good = this.state === 'accepted';
    const look = good ? lookOf(findings) : { panel: 'danger', icon: 'remove-sign', words: 'upload.refused' };
    this.answer.replaceChildren(
      element('div', { class: `panel panel-${look.panel} icp-picture`, dataset: { state: this.state } },
        element('div', { class: 'panel-heading' }, icon(look.icon), ' ', say(look.words)),
        element('div', { class: 'panel-body' },
          picture,
          element('div', { class: 'icp-picture-facts' },
            element('p', {}, element('strong', { text: name }), element('br'),
              element('span', { class: 'text-muted icp-numbers', text: facts })),
            !good && this.small && element('p', { class: 'icp-remedy', text: this.small }),
            findingsList(findings),
            element('label', { class: 'btn btn-default btn-sm', for: 'icp-file-single' },
              icon('refresh'), ' ', say('upload.replace'))))));
  }

  showKept(kept) {
    const picture = element('div', { class: 'icp-thumbnail' },
      element('img', { src: this.settings.pictureUrl(kept.documentId), alt: '' }));
    this.showAnswer(picture, factsOf(kept), '', kept.findings || []);
  }

  forget() {
    this.small = null;
    this.merged = false;
    this.documentId = null;
    this.state = 'empty';
    this.answer.replaceChildren();
    this.settings.onChange(this);
  }

  /** Why the task cannot be completed yet; null when it can. */
  fault() {
    if (this.state === 'sending') {
      return say('upload.underway');
    }
    return this.documentId ? null : say('upload.nothing');
  }
}

/** “Passed” never stands above a warning that the picture will be sent back. */
function lookOf(findings) {
  return findings.some(found => found.severity === 'WARN')
    ? { panel: 'warning', icon: 'exclamation-sign', words: 'upload.doubtful' }
    : { panel: 'success', icon: 'ok-sign', words: 'upload.accepted' };
}

/** Why the browser makes nothing of a file, as far as can be told without looking into it. */
function whyUnreadable(file) {
  if (!file.size) {
    return say('upload.empty', { name: file.name });
  }
  return say(isHeic(file) ? 'upload.heic' : 'upload.unreadable', { name: file.name });
}

function factsOf(known) {
  const weight = size(known.bytes);
  return known.format ? say('upload.facts', { ...known, size: weight }) : weight;
}
