export default {
  app: {
    name: 'Admin',
    vendor: 'ICP Ready'
  },
  locales: {
    availableLocales: ['en', 'zh-CN'],
    fallbackLocale: 'zh-CN'
  },
  disableWelcomeMessage: true
};
