import { chosenLanguage } from '../../../../ui/language.js';

export default {
  app: {
    name: 'Cockpit',
    vendor: 'ICP Ready'
  },
  locales: {
    availableLocales: [chosenLanguage()],
    fallbackLocale: chosenLanguage()
  },
  disableWelcomeMessage: true
};
