import { language, say } from './words.js';

/**
 * What a point that does not hold is told as, in both languages: a reason is kept as its reviewer read
 * it, and told as its reader reads.
 */
const REASONS = {
  KIND: ['材料类型不对', 'Wrong kind of document'],
  ORIGINAL: ['不是原件（复印件、翻拍或黑白件）', 'Not the original (photocopy, picture of a screen, black and white)'],
  SHARP: ['图片不清晰，看不清文字', 'The picture is not sharp enough to read'],
  BORDER: ['边框不完整，有部分被裁掉', 'Part of the border is cut off'],
  BOTH_SIDES: ['缺少正面或反面', 'One side is missing'],
  HELD: ['人脸或手持的证件看不清', 'The face or the document held cannot be made out'],
  SIGNATURE: ['缺少签字', 'The signature is missing'],
  SEAL: ['缺少出具单位的公章', 'The seal of whoever issued it is missing'],
  SEAL_OF_UNIT: ['缺少主办单位的公章', 'The seal of the organizing unit is missing'],
  DATE: ['缺少日期，或与所填日期不一致', 'The date is missing, or is not the one entered'],
  NEWEST: ['证件已过期或不是最新版本', 'Expired, or not the newest version'],
  AGREES: ['与填写的资料不一致', 'Does not agree with the facts entered'],
};

/** Said by reviewers before signature and seal were told apart. */
const EARLIER = [['缺少签字或盖章', 'Signature or seal is missing']];

const mine = ([chinese, inEnglish]) => (language === 'en' ? inEnglish : chinese);

/** The reason for the applicant where this point of a review does not hold. */
export const reasonOf = point => mine(REASONS[point]);

const partsOf = text => text.split(/；|; /).map(part =>
  ({ part, known: [...Object.values(REASONS), ...EARLIER].find(pair => pair.includes(part)) }));

/** A reason as the reader's language has it: ready-made ones in both, free text as it was written. */
export function reasonForReader(text) {
  return partsOf(text).map(({ part, known }) => (known ? mine(known) : part)).join(say('review.separator'));
}

/** What was found about a picture that was sent back, with the reason. */
export const isAboutReason = ({ fields = [] }) => fields.includes('documentRejectionReason');

/** Findings about the reason for which a picture was sent back tell it. */
export const tellingReason = (findings, reason) => findings.map(found => (reason && isAboutReason(found)
  ? { ...found, message: `${found.message} ${say('taskForm.reason')}${reasonForReader(reason)}` } : found));

/** Whose words a reason is in, as far as it is not ready-made; empty where all of it is. */
export function whoseWords(text) {
  const parts = partsOf(text);
  const free = parts.filter(({ known }) => !known);
  return free.length ? say(free.length < parts.length ? 'returned.ownWordsToo' : 'returned.ownWords') : '';
}
