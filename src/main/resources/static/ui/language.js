// One choice of language for all faces: what was chosen on any of them, else the browser's own.

const CHOICE = 'icp-ready.language';
const ENGLISH = 'en';
const CHINESE = 'zh-CN';

/** Chinese for everybody whose first language is not English. */
export function chosenLanguage() {
  return remembered() ?? (firstOfBrowser().toLowerCase().startsWith(ENGLISH) ? ENGLISH : CHINESE);
}

export function rememberLanguage(language) {
  try {
    localStorage.setItem(CHOICE, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

export const otherThan = language => (language === ENGLISH ? CHINESE : ENGLISH);

function remembered() {
  try {
    return [ENGLISH, CHINESE].find(known => known === localStorage.getItem(CHOICE));
  } catch {
    return undefined;
  }
}

function firstOfBrowser() {
  return navigator.languages?.[0] ?? navigator.language ?? '';
}
