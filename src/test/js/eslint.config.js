import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['**/node_modules/**'] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2024, sourceType: 'module', globals: { ...globals.browser } },
    rules: {
      'eqeqeq': 'error',
      'no-unused-vars': ['error', { ignoreRestSiblings: true, caughtErrors: 'none', argsIgnorePattern: '^whole$|^_' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', 300],
      // What a person typed is shown as text: nothing here writes markup.
      'no-restricted-properties': ['error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'].map(property => ({ property })),
        { object: 'document', property: 'write' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  { files: ['**/test/js/**'], languageOptions: { globals: { ...globals.node } } },
];
