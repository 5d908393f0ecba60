export default {
  app: {
    name: 'Cockpit',
    vendor: 'ICP Ready'
  },
  locales: {
    availableLocales: ['en', 'zh-CN'],
    fallbackLocale: 'zh-CN'
  },
  disableWelcomeMessage: true
};
