import { locales } from '../../../../ui/webapp.js';

export default {
  app: {
    name: 'Welcome',
    vendor: 'ICP Ready'
  },
  locales,
  // The other ways in; the path begins at the web application's own folder.
  customScripts: ['../../../ui/door.js'],
  disableWelcomeMessage: true
};
