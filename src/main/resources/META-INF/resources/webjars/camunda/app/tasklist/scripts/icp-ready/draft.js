const PREFIX = 'icp-ready.draft.';

/**
 * What a person typed into a form and has not handed over: kept while the browser's tab is open, so
 * that another task, a closed dialogue or a session that ended costs nothing. It never leaves the
 * tab, because ID numbers are among it.
 */
export class Draft {
  /** @param key names the form: a task's id, or whose start form it is */
  constructor(key) {
    this.key = PREFIX + key;
  }

  keep(answers) {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(answers));
    } catch (full) {
      // Without storage the form works as before; it only forgets.
      this.drop();
    }
  }

  kept() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key)) || {};
    } catch (unreadable) {
      return {};
    }
  }

  drop() {
    sessionStorage.removeItem(this.key);
  }
}
