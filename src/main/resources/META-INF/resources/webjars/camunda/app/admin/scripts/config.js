import { locales } from '../../../../ui/webapp.js';

export default {
  app: {
    name: 'Admin',
    vendor: 'ICP Ready'
  },
  locales,
  disableWelcomeMessage: true
};
