import { element, icon, notice, show } from './dom.js';
import { say, size } from './language.js';
import { ofPlugin, sendPicture } from './http.js';
import { findingsList } from './findings.js';
import { decode, isHeic, isOtherPicture, merge, pixelsOf, recompress, thumbnail } from './picture.js';

const TEXT = {
  drop: ['把图片拖到这里，或', 'Drop the picture here, or'],
  choose: ['选择图片', 'Choose a picture'],
  camera: ['拍照', 'Take a photo'],
  limits: [
    'JPG、PNG 或 GIF；200 KB 到 4 MB；原件的彩色照片或彩色扫描件，边框完整。',
    'JPG, PNG or GIF; 200 KB to 4 MB; a colour photo or colour scan of the original with its whole border.',
  ],
  onePicture: ['一张图片（正反面已在同一张上）', 'One picture (both sides already on it)'],
  twoPictures: ['两张图片，由系统合成一张', 'Two pictures, merged into one here'],
  front: ['人像面（正面）', 'Front (portrait side)'],
  back: ['国徽面（反面）', 'Back (emblem side)'],
  sending: ['正在上传 {percent}%', 'Uploading {percent}%'],
  inspecting: ['已上传，正在检查图片…', 'Uploaded, inspecting the picture…'],
  cancel: ['取消', 'Cancel'],
  accepted: ['图片已通过自动检查', 'The picture has passed the automatic inspection'],
  doubtful: [
    '图片已保存，但可能会被审核员退回：请先看下面的提示',
    'The picture is stored, but a reviewer may send it back: please read the hints below first',
  ],
  refused: ['图片未被接受，没有保存', 'The picture was refused and not stored'],
  failed: ['上传没有成功：{reason}', 'The upload failed: {reason}'],
  retry: ['重试', 'Try again'],
  replace: ['换一张', 'Replace'],
  tooSmall: [
    '这张图片只有 {size}，小于要求的 200 KB。系统不会把图片“撑大”：请用更高的分辨率重新拍摄或扫描原件。',
    'This picture has only {size}; at least 200 KB are required. It will not be blown up: please photograph or scan the original again at a higher resolution.',
  ],
  tooLarge: [
    '这张图片有 {size}，超过 4 MB 的上限，没有上传。',
    'This picture has {size}, more than the limit of 4 MB; it was not uploaded.',
  ],
  tooManyPixels: [
    '这张图片有 {width}×{height} 像素，超过 {most} 百万像素的上限，没有上传。',
    'This picture has {width} × {height} pixels, more than the limit of {most} megapixels; it was not uploaded.',
  ],
  otherFormat: [
    '这张图片不是 JPG、PNG 或 GIF，但浏览器可以打开它：可以另存为 JPG 再上传。',
    'This picture is no JPG, PNG or GIF, but the browser can open it: it can be saved as JPG and uploaded.',
  ],
  empty: [
    '“{name}”是空文件（0 字节），可能还没有从网盘或 iCloud 下载到本机：请先打开一次，等下载完成后再选择。',
    '“{name}” is empty (0 bytes), perhaps not downloaded from the cloud yet: open it once, wait for the download, and choose it again.',
  ],
  heic: [
    '“{name}”是 iPhone 的 HEIC 照片，这个浏览器打不开。请在 iPhone 的“设置 → 相机 → 格式”里选“兼容性最佳”后重拍，或者把照片分享、导出为 JPEG 再选择。',
    '“{name}” is an HEIC photo of an iPhone, which this browser cannot open. On the iPhone choose Settings → Camera → Formats → Most Compatible and take it again, or share or export the photo as JPEG and choose that.',
  ],
  unreadable: [
    '浏览器打不开“{name}”。请用看图软件把它另存为 JPG，再重新选择。',
    'The browser cannot open “{name}”. Please save it as JPG with an image tool and choose it again.',
  ],
  noPicture: [
    '浏览器没有生成图片（内存可能不够）。请在手机或电脑的看图软件里把“{name}”缩小到长边约 4000 像素，存为 JPG，再重新选择。',
    'The browser made no picture of it (it may be short of memory). Please shrink “{name}” to about 4000 pixels on its long side with the image tool of your phone or computer, save it as JPG, and choose it again.',
  ],
  ofSide: ['{side}：', '{side}: '],
  compress: ['压缩到 4 MB 以内并上传', 'Compress to under 4 MB and upload'],
  convert: ['另存为 JPG 并上传', 'Save as JPG and upload'],
  compressing: ['正在压缩…', 'Compressing…'],
  compressed: [
    '已压缩：{before}（{fromWidth}×{fromHeight}）→ {after}（{width}×{height}，JPEG 质量 {quality}%）。您电脑上的原文件没有改动。',
    'Compressed: {before} ({fromWidth}×{fromHeight}) → {after} ({width}×{height}, JPEG quality {quality}%). The file on your computer is unchanged.',
  ],
  merged: ['两面已合成一张图片（{size}）。', 'The two sides were merged into one picture ({size}).'],
  facts: ['{size} · {format} · {width} × {height} 像素', '{size} · {format} · {width} × {height} pixels'],
  consentNeeded: ['上传前需要您的单独同意', 'Your separate consent is needed before uploading'],
  agree: ['我同意，继续上传', 'I agree, go on'],
  onBehalf: [
    '这是他人的证件：我已告知证件持有人，并取得其单独同意。',
    'This is somebody else’s document: I have informed its holder and have their separate consent.',
  ],
  attestFirst: ['请先勾选上面的确认项，再选择图片。', 'Please tick the confirmation above first, then choose the picture.'],
  nothing: ['还没有通过自动检查的图片，请先上传。', 'There is no accepted picture yet; please upload one first.'],
  underway: ['图片还在上传或检查，请稍候。', 'The picture is still being uploaded or inspected; please wait.'],
};

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
      element('div', { class: 'col-sm-6' }, element('p', { class: 'icp-side', text: say(TEXT.front) }), this.makeZone('front')),
      element('div', { class: 'col-sm-6' }, element('p', { class: 'icp-side', text: say(TEXT.back) }), this.makeZone('back')));
    this.said = element('div', { class: 'icp-said', 'aria-live': 'polite' });
    this.progress = element('div', { class: 'icp-progress' });
    this.answer = element('div', { class: 'icp-answer', 'aria-live': 'polite' });
    this.chooser = element('div', { class: 'icp-chooser' }, this.attest, this.sides, this.single, this.pair,
      element('p', { class: 'help-block', text: say(TEXT.limits) }));
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
      element('label', { for: 'icp-attest' }, box, ' ', say(TEXT.onBehalf)));
    show(made, Boolean(this.settings.ofOthers));
    return made;
  }

  makeSides() {
    const option = (value, words, checked) =>
      element('label', { class: 'radio-inline' },
        element('input', { type: 'radio', name: 'icp-sides', value, checked,
          on: { change: () => this.chooseSides(value) } }), ' ', say(words));
    const made = element('div', { class: 'icp-sides' },
      option('one', TEXT.onePicture, true), option('two', TEXT.twoPictures));
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
      'aria-label': say(TEXT.choose), on: { change: event => this.picked(role, event.target) },
    });
    const camera = element('input', {
      type: 'file', accept: 'image/*', capture: 'environment', class: 'icp-file', id: `icp-camera-${role}`,
      'aria-label': say(TEXT.camera), on: { change: event => this.picked(role, event.target) },
    });
    const zone = element('div', { class: 'icp-zone', dataset: { role } },
      element('div', { class: 'icp-zone-picture' }),
      element('p', {}, icon('cloud-upload'), ' ', say(TEXT.drop)),
      element('label', { class: 'btn btn-default btn-sm', for: file.id }, icon('folder-open'), ' ', say(TEXT.choose)), ' ',
      element('label', { class: 'btn btn-default btn-sm', for: camera.id }, icon('camera'), ' ', say(TEXT.camera)),
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
      icon('ok'), ' ', say(TEXT.agree));
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
        element('div', { class: 'panel-heading', text: say(TEXT.consentNeeded) }),
        element('div', { class: 'panel-body' },
          element('p', { class: 'icp-consent-text', text: consent.text }), agree, trouble)));
  }

  async take(role, file) {
    if (this.settings.ofOthers && !this.attested.checked) {
      notice(this.said, 'warning', say(TEXT.attestFirst));
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
      notice(this.said, 'danger', element('strong', { text: say(TEXT.ofSide, { side: say(TEXT[role]) }) }), whyUnreadable(file));
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
      notice(this.said, 'danger', say(TEXT.noPicture, { name }));
      return;
    }
    notice(this.said, 'info', say(TEXT.merged, { size: size(made.file.size) }));
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
      notice(this.answer, 'danger', say(TEXT.empty, { name: file.name }));
      return;
    }
    const bitmap = await decode(file);
    const objection = this.objectionTo(file, bitmap);
    if (objection) {
      this.offerAnother(file, bitmap, objection);
      return;
    }
    if (file.size < this.settings.limits.leastBytes) {
      this.small = say(TEXT.tooSmall, { size: size(file.size) });
    }
    await this.send(file, bitmap);
  }

  /** Why the picture cannot be sent as it is; null when it can. */
  objectionTo(file, bitmap) {
    const { mostBytes, mostPixels } = this.settings.limits;
    if (file.size > mostBytes) {
      return say(TEXT.tooLarge, { size: size(file.size) });
    }
    if (bitmap && pixelsOf(bitmap) > mostPixels) {
      return say(TEXT.tooManyPixels, { width: bitmap.width, height: bitmap.height, most: mostPixels / 1_000_000 });
    }
    return bitmap && isOtherPicture(file) ? say(TEXT.otherFormat) : null;
  }

  offerAnother(file, bitmap, objection) {
    if (!bitmap) {
      notice(this.answer, 'danger', objection, ' ', whyUnreadable(file));
      return;
    }
    const words = isOtherPicture(file) ? TEXT.convert : TEXT.compress;
    const make = element('button', { type: 'button', class: 'btn btn-primary btn-sm', dataset: { action: 'compress' } },
      icon('compressed'), ' ', say(words));
    make.addEventListener('click', async () => {
      make.disabled = true;
      make.textContent = say(TEXT.compressing);
      const made = await recompress(bitmap, file.name, this.settings.limits.mostBytes);
      if (!made) {
        notice(this.answer, 'danger', say(TEXT.noPicture, { name: file.name }));
        return;
      }
      notice(this.said, 'info', say(TEXT.compressed, {
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
    const label = element('span', { class: 'icp-progress-label', text: say(TEXT.sending, { percent: 0 }) });
    const query = new URLSearchParams({ taskId: this.settings.taskId, fileName: file.name });
    if (this.settings.ofOthers) {
      query.set('holderConsent', 'true');
    }
    const sending = sendPicture(`/documents?${query}`, file, share => {
      bar.style.width = `${Math.round(share * 100)}%`;
      label.textContent = share < 1
        ? say(TEXT.sending, { percent: Math.round(share * 100) })
        : say(TEXT.inspecting);
    });
    const cancel = element('button', { type: 'button', class: 'btn btn-link btn-xs', text: say(TEXT.cancel),
      on: { click: () => sending.cancel() } });
    this.progress.replaceChildren(element('div', { class: 'progress' }, bar), label, cancel);
    try {
      this.answered(await sending, file, bitmap);
    } catch (failure) {
      this.state = 'failed';
      const retry = element('button', { type: 'button', class: 'btn btn-default btn-sm', text: say(TEXT.retry),
        on: { click: () => this.send(file, bitmap) } });
      notice(this.answer, 'danger',
        element('p', { text: say(TEXT.failed, { reason: failure.message }) }), retry);
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
    const look = good ? lookOf(findings) : { panel: 'danger', icon: 'remove-sign', words: TEXT.refused };
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
              icon('refresh'), ' ', say(TEXT.replace))))));
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
      return say(TEXT.underway);
    }
    return this.documentId ? null : say(TEXT.nothing);
  }
}

/** “Passed” never stands above a warning that the picture will be sent back. */
function lookOf(findings) {
  return findings.some(found => found.severity === 'WARN')
    ? { panel: 'warning', icon: 'exclamation-sign', words: TEXT.doubtful }
    : { panel: 'success', icon: 'ok-sign', words: TEXT.accepted };
}

/** Why the browser makes nothing of a file, as far as can be told without looking into it. */
function whyUnreadable(file) {
  if (!file.size) {
    return say(TEXT.empty, { name: file.name });
  }
  return say(isHeic(file) ? TEXT.heic : TEXT.unreadable, { name: file.name });
}

function factsOf(known) {
  const weight = size(known.bytes);
  return known.format ? say(TEXT.facts, { ...known, size: weight }) : weight;
}
