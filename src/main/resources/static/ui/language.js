// One choice of language for all faces: what was chosen on any of them, else the browser's own.

const CHOICE = 'icp-ready.language';
const ENGLISH = 'en';
const CHINESE = 'zh-CN';

/** The first of the browser's languages that we speak; Chinese for who speaks neither. */
export function chosenLanguage() {
  return remembered() ?? ofBrowser().map(spoken).find(Boolean) ?? CHINESE;
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

const ofBrowser = () => (navigator.languages?.length ? navigator.languages : [navigator.language ?? '']);

const spoken = language => [ENGLISH, CHINESE].find(ours => language.toLowerCase().startsWith(ours.slice(0, 2)));
