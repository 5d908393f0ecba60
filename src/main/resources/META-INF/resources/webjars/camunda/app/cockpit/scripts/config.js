import { locales } from '../../../../ui/webapp.js';

export default {
  app: {
    name: 'Cockpit',
    vendor: 'ICP Ready'
  },
  locales,
  disableWelcomeMessage: true
};
