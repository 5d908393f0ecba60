import { chosenLanguage } from '../../../../ui/language.js';
import { locales } from '../../../../ui/webapp.js';

// Tasklist in the reader's language and under the product's own name.
const english = chosenLanguage() === 'en';

export default {
  app: {
    vendor: 'ICP Ready',
    name: english ? 'Filing preparation' : '备案准备',
  },
  locales,
  // The other ways in; the path begins at the web application's own folder.
  customScripts: ['../../../ui/door.js'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: english ? 'Claim the selected task' : '认领当前任务',
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: english ? 'Go to the first filter' : '转到第一个筛选器',
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: english ? 'Go to the first task' : '转到第一个任务',
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: english ? 'Go to the first field of the form' : '转到表单的第一个输入框',
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: english ? 'Begin a filing' : '开始新的备案',
    },
  },
};
