import { tellingReason } from '../../../../../ui/reasons.js';
import { attestation, consentPanel } from './consent.js';
import { element, icon, notice, show } from './dom.js';
import { sendPicture } from './http.js';
import { say, size } from './language.js';
import { BOTH_SIDES, objectionTo, objectionToSides, outcomeOf, pictureAnswer, pictureThatWaits, whyUnreadable } from './picture-answer.js';
import { tellReading } from './reading-told.js';
import { bringIntoSight } from './phone.js';
import { progress } from './progress.js';
import { sideMissing, sidesChoice, zone } from './zone.js';
import { decode, isOtherPicture, merge, recompress, thumbnail } from './picture.js';

/**
 * The upload of one document: choose, drop or photograph; progress; the server's answer in words;
 * replace and retry. A refused picture is not stored, an accepted one is known by its id.
 */
export class Upload {
  /**
   * @param place where to draw
   * @param settings `taskId`, `journeyId`, `limits` of pictures as the vocabulary has them,
   *     `consent` `{given, outdated, text, version}`, `twoSided`,
   *     `ofOthers`, `holder`: what is known of whose card it is, `kept`: the record of a picture accepted before,
   *     `pictureUrl(id)`, `onAttested(said)`, `returnedFor`: why an earlier picture was sent back,
   *     `onChange` after every answer, `onRead(reading)` when something was read,
   *     `onDoubt` when the reading, which came later, found something
   */
  constructor(place, settings) {
    this.settings = settings;
    this.documentId = settings.kept ? settings.kept.documentId : null;
    this.state = this.documentId ? 'accepted' : 'empty';
    this.place = place;
    this.draw();
  }

  draw() {
    const { ofOthers, twoSided, kept, holder } = this.settings;
    const side = role => element('div', { class: 'col-sm-6' },
      element('p', { class: 'icp-side', text: say(`upload.side.${role}`) }), this.zone(role));
    this.consent = element('div', { class: 'icp-consent' });
    this.attest = attestation(holder, said => this.attested(said));
    this.sides = sidesChoice(value => this.chooseSides(value));
    this.single = this.zone('single');
    this.pair = element('div', { class: 'row icp-pair' }, side('front'), side('back'));
    this.said = element('div', { class: 'icp-said', 'aria-live': 'polite' });
    this.progress = element('div', { class: 'icp-progress' });
    this.trouble = element('div');
    this.answer = element('div', { class: 'icp-answer', 'aria-live': 'polite' });
    this.chooser = element('div', { class: 'icp-chooser' }, this.attest.element, this.sides, this.single, this.pair,
      element('p', { class: 'help-block', text: say('upload.limits') }));
    this.read = element('div', { 'aria-live': 'polite' });
    this.place.replaceChildren(this.consent, this.chooser, this.said, this.progress, this.trouble, this.answer, this.read);
    show(this.attest.element, Boolean(ofOthers));
    show(this.sides, Boolean(twoSided));
    show(this.pair, false);
    this.askConsent();
    if (kept) {
      this.showKept(kept);
    }
  }

  zone(role) {
    return zone(role, file => this.take(role, file));
  }

  /** The text of the consent with a button, until it is given; one to an older text goes on to hold. */
  askConsent() {
    const { consent, journeyId } = this.settings;
    const given = !consent || consent.given;
    show(this.chooser, given);
    const asked = !given || Boolean(consent?.outdated);
    show(this.consent, asked);
    if (asked) {
      this.consent.replaceChildren(consentPanel(consent, journeyId, () => this.askConsent()));
    }
  }

  chooseSides(value) {
    this.sides.querySelector(`[value=${value}]`).checked = true;
    show(this.single, value === 'one');
    show(this.pair, value === 'two');
  }

  /** What was chosen before the consent of its holder was attested is kept here, and sent afterwards. */
  attested(said) {
    this.attest.complain(null);
    this.settings.onAttested(said);
    this.waiting?.();
  }

  /** Shows that nothing is lost and nothing sent, and leads to the box that it waits for. */
  waitForAttestation(file, bitmap) {
    this.state = 'waiting';
    this.waiting = () => this.send(file, bitmap);
    notice(this.answer, 'warning', ...pictureThatWaits(file, bitmap));
    this.attest.complain(say('upload.attestFirst'));
    this.attest.lead();
  }

  /** Another way to a picture, beside those of every document. */
  offer(button) {
    this.sides.before(element('p', {}, button));
  }

  /** Sends what was sent for another document. */
  reuse({ file, bitmap, merged }) {
    this.forget();
    this.merged = merged;
    this.send(file, bitmap);
  }

  async take(role, file) {
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
    } else {
      notice(this.said, 'info', sideMissing(this.pending));
    }
  }

  /** What is made here is made to be accepted: no larger than the limits. */
  async sendBoth(front, back) {
    this.forget();
    const made = await recompress(merge(front, back), BOTH_SIDES, this.settings.limits.mostBytes);
    const objection = objectionToSides({ front, back }, made, this.settings.limits);
    if (objection) {
      notice(this.said, 'danger', objection);
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
    const objection = objectionTo(file, bitmap, this.settings.limits);
    if (objection) {
      this.offerAnother(file, bitmap, objection);
      return;
    }
    await this.send(file, bitmap);
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
    if (this.settings.ofOthers && !this.attest.isGiven()) {
      this.waitForAttestation(file, bitmap);
      return;
    }
    this.state = 'sending';
    this.waiting = null;
    this.checked = this.deliver(file, bitmap);
    await this.checked;
  }

  async deliver(file, bitmap) {
    this.answer.replaceChildren();
    const query = new URLSearchParams({ taskId: this.settings.taskId, fileName: file.name });
    if (this.settings.ofOthers) {
      query.set('holderConsent', 'true');
    }
    if (this.merged) {
      query.set('merged', 'true');
    }
    const told = progress();
    const sending = sendPicture(`/documents?${query}`, file, told.sent);
    this.progress.replaceChildren(...told.parts(() => sending.cancel()));
    bringIntoSight(this.progress);
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
      this.trouble.replaceChildren();
      this.settings.onChange(this);
    }
  }

  /** Ends with what became of the picture that is under way: `passed`, `doubtful` or another state; null where none is. */
  underWay() {
    return this.state === 'sending' ? this.checked.then(() => outcomeOf(this.state, this.shown)) : null;
  }

  /** Stays in sight, above the answer that is read next. */
  tell(kind, sentence) {
    notice(this.trouble, kind, sentence);
    this.trouble.scrollIntoView({ block: 'center' });
  }

  answered(said, file, bitmap) {
    const { findings = [] } = said;
    this.state = said.accepted ? 'accepted' : 'refused';
    this.documentId = said.accepted ? said.documentId : null;
    this.sent = { file, bitmap, merged: this.merged };
    this.showAnswer({
      picture: bitmap && thumbnail(bitmap),
      name: file.name,
      known: { ...said, bytes: said.bytes || file.size },
      findings: this.merged ? findings.filter(({ rule, basis }) => rule !== 'IMG-05' || basis === 'READ') : findings,
    });
    if (said.accepted && 'reading' in said) {
      tellReading(this, said);
    }
  }

  showKept(kept) {
    const picture = element('img', { src: this.settings.pictureUrl(kept.documentId), alt: '' });
    this.showAnswer({ picture, name: '', known: kept, findings: kept.findings || [] });
  }

  showAnswer(shown) {
    this.shown = shown;
    this.answer.replaceChildren(pictureAnswer(this.state, { ...shown, findings: tellingReason(shown.findings, this.settings.returnedFor) }));
  }

  forget() {
    this.waiting = null;
    this.attest.complain(null);
    this.merged = false;
    this.documentId = null;
    this.state = 'empty';
    this.trouble.replaceChildren();
    this.answer.replaceChildren();
    this.read.replaceChildren();
    this.settings.onChange(this);
  }

  /** Says beside the picture what is missing, and leads there; false where nothing is. */
  leadToFault() {
    const fault = this.fault();
    if (this.state === 'waiting') {
      this.attest.lead();
    } else if (fault) {
      this.tell('danger', fault);
    }
    return Boolean(fault);
  }

  /** Why the task cannot be completed yet; null when it can. */
  fault() {
    const missing = this.state === 'waiting' ? say('upload.attestFirst') : sideMissing(this.pair.hidden ? {} : this.pending) || say('upload.nothing');
    return this.documentId ? null : missing;
  }
}
