import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import carried from './config/aria/attributes.js'
import { cityNames } from './tools/checks/cityNames.mjs'
import { words } from './tools/checks/words.mjs'

const code = ['**/*.ts', '**/*.tsx']
const localTime = {
  selector:
    'MemberExpression[property.name=/^([gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds)|getTimezoneOffset|to(Locale)?(Date|Time)String)$/]',
  message:
    'Answers by the zone of the machine. Days are Beijing days: use src/domain/dates/days.ts (or the UTC getter).',
}
const localParts = {
  selector: 'NewExpression[callee.name="Date"][arguments.length>1]',
  message: 'Reads its parts in the zone of the machine. Use src/domain/dates/days.ts or Date.UTC.',
}
const classes = {
  selector: ':matches(ClassDeclaration, ClassExpression):not([id.name="Refusal"])',
  message: 'Functions and tables; the only class is Refusal.',
}
const roles = {
  selector: 'JSXAttribute > JSXIdentifier[name=/^(aria-role|aria[A-Z]\\w*)$/]',
  message:
    'Write role and aria-… as in HTML: the browser needs them so, and config/aria brings them to WeChat.',
}
const carriedAria = Object.keys(carried.View)
  .filter((name) => name.startsWith('aria-'))
  .map((name) => name.slice('aria-'.length))
const aria = {
  selector: `JSXAttribute > JSXIdentifier[name=/^aria-(?!(${carriedAria.join('|')})$)/]`,
  message: 'WeChat never sees it: add it to config/aria/attributes.js first.',
}
const clockAndChance = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Rules take the time as an argument, so that a test can choose it.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Rules take the time as an argument, so that a test can choose it.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Rules take chance as an argument, so that a test can choose it.',
  },
]

const guessable = {
  selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
  message: 'Can be guessed. Tokens come from src/cloud/token, chance from node:crypto.',
}

const half = {
  regex: '\\.(weapp|h5)$',
  message: 'One half of a pair, which both builds would get. Import it without the ending.',
}
const onceForAll = {
  selector: 'CallExpression[callee.name="officeOf"]:not(:function *)',
  message:
    'What an office is called and where it is changes while this runs: ask when it is shown.',
}
const unheard = {
  selector: 'JSXAttribute[name.name="onClick"]',
  message: 'A finger decides once: tap by components/controls/Tap, which is deaf to a second half.',
}
const syntax = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors] })

export default tseslint.config(
  // Its types are checked where it stands in place of this city's.
  { ignores: ['dist/', '.local/', 'node_modules/', 'tools/secondCity/data/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: code,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Splitting a name into code points is what rare characters need.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      // The full-width space is Chinese typesetting.
      'no-irregular-whitespace': ['error', { skipJSXText: true, skipTemplates: true }],
      ...syntax(localTime, localParts),
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      ...syntax(localTime, localParts, classes, roles, aria, guessable, onceForAll, unheard),
      'no-restricted-imports': ['error', { patterns: [half] }],
    },
  },
  {
    // Where a tap is heard, and what only moves the mark to where one is.
    files: [
      'src/components/controls/Tap.tsx',
      'src/components/layout/Overlay.tsx',
      'src/desk/review/items/ItemRow.tsx',
      'src/apply/entering/KeyedFields.tsx',
      'src/platform/**/*.h5.tsx',
    ],
    rules: syntax(localTime, localParts, classes, roles, aria, guessable, onceForAll),
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: syntax(localTime, localParts, classes, onceForAll, ...clockAndChance),
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    // The time comes from the clock port, whose adapter is in server/wechat.
    rules: syntax(localTime, localParts, classes, onceForAll, ...clockAndChance),
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/server/secrets/log.ts', '**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['log', 'info', 'warn', 'error', 'debug'].map((property) => ({
          object: 'console',
          property,
          message: 'A log holds no links: write by server/secrets/log.ts.',
        })),
      ],
    },
  },
  {
    files: ['cloudfunctions/server/wechat/**/*.ts'],
    rules: syntax(localTime, localParts, classes, guessable),
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'cloudfunctions/**/*.ts'],
    ignores: ['src/domain/city/data/**', '**/testing/**', '**/*.test.ts'],
    plugins: { city: { rules: { names: cityNames } } },
    rules: { 'city/names': 'error' },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'cloudfunctions/**/*.ts'],
    // The notice is quoted as it is, and the offices' short names are made here.
    ignores: ['src/domain/city/data/**', 'src/domain/city/offices.ts', '**/*.test.ts'],
    plugins: { said: { rules: { words } } },
    rules: { 'said/words': 'error' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        __filename: 'readonly',
        module: 'writable',
        performance: 'readonly',
        process: 'readonly',
        require: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
)
