export default {
  app: {
    name: 'Welcome',
    vendor: 'ICP Ready'
  },
  locales: {
    availableLocales: ['en', 'zh-CN'],
    fallbackLocale: 'zh-CN'
  },
  disableWelcomeMessage: true
};
