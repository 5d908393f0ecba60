/** Tasklist keeps a notice of every refused completion until somebody closes it. */
export function dismissErrors() {
  document.querySelectorAll('.page-notifications .alert-danger .close').forEach(button => button.click());
}

/** What was said of the last try to complete a form is answered, or may be. */
export function forgetRefusal({ alert }) {
  alert.replaceChildren();
  dismissErrors();
}

/** “Complete”, pressed while something is under way, is pressed again once that has ended well. */
export class KeptPress {
  /** @param underWay gives a promise of whether completing may go on; nothing where nothing is under way */
  constructor(page, underWay) {
    this.page = page;
    this.underWay = underWay;
    this.kept = false;
  }

  /** Whether the button that was just pressed has to wait. */
  isKept() {
    const ended = this.underWay();
    if (ended && !this.kept) {
      this.kept = true;
      ended.then(well => this.goOn(well));
    }
    return Boolean(ended);
  }

  goOn(well) {
    this.kept = false;
    if (well && this.page.isConnected) {
      this.page.closest('.task-details')?.querySelector('.form-actions .btn-primary')?.click();
    }
  }
}
