import { notice } from './dom.js';
import { findingsPanel, notSaidBy } from './findings.js';
import { say } from './language.js';
import { readList, readingOf } from './reading.js';

/** What was read of an uploaded picture comes with the verdict, or after it, or not at all; in every case it is said. */
export async function tellReading(upload, { documentId, reading }) {
  const stays = () => upload.documentId === documentId && upload.place.isConnected;
  if (!reading) {
    notice(upload.read, 'info', say('reading.underWay'));
  }
  const said = reading || await readingOf(documentId, stays);
  if (!stays()) {
    return;
  }
  if (!said?.read) {
    notice(upload.read, 'info', say('reading.notRead'));
    return;
  }
  upload.read.replaceChildren(readList(said));
  if (!reading && said.findings.length) {
    upload.read.append(findingsPanel(say('reading.findings'), said.findings));
    upload.showAnswer({ ...upload.shown, findings: notSaidBy(said.findings, upload.shown.findings), read: said.findings });
    upload.settings.onDoubt(upload);
  }
  upload.settings.onRead(said);
}
