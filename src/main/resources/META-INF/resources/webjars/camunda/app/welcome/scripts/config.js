import { locales } from '../../../../ui/webapp.js';

export default {
  app: {
    name: 'Welcome',
    vendor: 'ICP Ready'
  },
  locales,
  disableWelcomeMessage: true
};
