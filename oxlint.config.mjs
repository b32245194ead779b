import carried from './config/aria/attributes.js'

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
/** Calls of a method of a global object. */
const callOf = (object, method) =>
  `CallExpression[callee.object.name="${object}"][callee.property.name="${method}"]`
const clockAndChance = [
  ['the time', callOf('Date', 'now')],
  ['the time', 'NewExpression[callee.name="Date"][arguments.length=0]'],
  ['chance', callOf('Math', 'random')],
].map(([given, selector]) => ({
  selector,
  message: `Rules take ${given} as an argument, so that a test can choose it.`,
}))
const guessable = {
  selector: callOf('Math', 'random'),
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
const syntax = (...selectors) => ({ 'filing/syntax': ['error', ...selectors] })

const ofSrc = [localTime, localParts, classes, roles, aria, guessable, onceForAll]

/** Names of rules of one plugin whose findings are faults. */
const faults = (plugin, names) =>
  Object.fromEntries(names.split(/\s+/).map((name) => [`${plugin}${name}`, 'error']))

/** What the category `correctness` does not hold. */
const ofLanguage = faults(
  '',
  `eqeqeq no-array-constructor no-case-declarations no-empty no-fallthrough no-prototype-builtins no-regex-spaces
  no-unexpected-multiline no-useless-constructor no-var prefer-const prefer-rest-params prefer-spread`,
)
const ofTypes = faults(
  'typescript/',
  `ban-ts-comment consistent-type-imports no-deprecated no-dynamic-delete no-empty-object-type no-explicit-any
  no-extraneous-class no-generated-empty-object-type no-invalid-void-type no-misused-promises no-mixed-enums no-namespace
  no-non-null-asserted-nullish-coalescing no-non-null-assertion no-require-imports
  no-unnecessary-boolean-literal-compare no-unnecessary-condition no-unnecessary-template-expression
  no-unnecessary-type-arguments no-unnecessary-type-assertion no-unnecessary-type-constraint
  no-unnecessary-type-conversion no-unnecessary-type-parameters no-unsafe-argument no-unsafe-assignment no-unsafe-call
  no-unsafe-enum-comparison no-unsafe-function-type no-unsafe-member-access no-unsafe-return only-throw-error
  prefer-literal-enum-member prefer-promise-reject-errors prefer-reduce-type-parameter prefer-return-this-type
  related-getter-setter-pairs require-await switch-exhaustiveness-check unified-signatures
  use-unknown-in-catch-callback-variable`,
)

/** @type {import('oxlint').OxlintConfig} */
export default {
  // Its types are checked where it stands in place of this city's.
  ignorePatterns: ['dist/', '.local/', '.deploy/', 'node_modules/', 'tools/secondCity/data/'],
  plugins: ['typescript'],
  jsPlugins: ['./tools/checks/lint.mjs'],
  categories: { correctness: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  env: { builtin: true },
  rules: {
    ...ofLanguage,
    'typescript/require-array-sort-compare': 'off',
    'no-unused-vars': ['error', { ignoreRestSiblings: true }],
    // The full-width space is Chinese typesetting.
    'no-irregular-whitespace': ['error', { skipJSXText: true, skipTemplates: true }],
  },
  overrides: [
    {
      files: ['**/*.ts', '**/*.tsx'],
      rules: {
        ...ofTypes,
        'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
        // Splitting a name into code points is what rare characters need.
        'typescript/no-misused-spread': 'off',
        'typescript/return-await': ['error', 'error-handling-correctness-only'],
        'typescript/restrict-plus-operands': [
          'error',
          {
            allowAny: false,
            allowBoolean: false,
            allowNullish: false,
            allowNumberAndString: false,
            allowRegExp: false,
          },
        ],
        'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
        ...syntax(localTime, localParts),
      },
    },
    {
      files: ['src/**/*.ts', 'src/**/*.tsx'],
      plugins: ['typescript', 'react'],
      rules: {
        'react/rules-of-hooks': 'error',
        'react/exhaustive-deps': 'error',
        ...syntax(...ofSrc, unheard),
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
      rules: syntax(...ofSrc),
    },
    {
      files: ['src/domain/**/*.ts'],
      rules: syntax(localTime, localParts, classes, onceForAll, ...clockAndChance),
    },
    {
      files: ['cloudfunctions/**/*.ts'],
      // The time comes from the clock port, whose adapter is in server/wechat.
      rules: {
        ...syntax(localTime, localParts, classes, onceForAll, ...clockAndChance),
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
      files: [
        'cloudfunctions/server/secrets/log.ts',
        'cloudfunctions/**/*.test.ts',
        'cloudfunctions/**/testing/**',
      ],
      rules: { 'no-restricted-properties': 'off' },
    },
    {
      files: ['cloudfunctions/server/wechat/**/*.ts'],
      rules: syntax(localTime, localParts, classes, guessable),
    },
    {
      files: ['src/**/*.ts', 'src/**/*.tsx', 'cloudfunctions/**/*.ts'],
      rules: { 'filing/city-names': 'error', 'filing/words': 'error' },
    },
    {
      // The notice is quoted as it is, and the offices' short names are made here.
      files: ['src/domain/city/data/**', 'src/domain/city/offices.ts', '**/*.test.ts'],
      rules: { 'filing/words': 'off' },
    },
    {
      files: ['src/domain/city/data/**', '**/testing/**', '**/*.test.ts'],
      rules: { 'filing/city-names': 'off' },
    },
    {
      files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
      // Node's own: nothing says of what type anything is.
      rules: {
        'no-undef': 'error',
        'typescript/restrict-template-expressions': 'off',
        'typescript/unbound-method': 'off',
      },
      globals: Object.fromEntries(
        `console __filename module performance process require setInterval setTimeout clearTimeout URL fetch Buffer`
          .split(' ')
          .map((name) => [name, name === 'module' ? 'writable' : 'readonly']),
      ),
    },
    { files: ['local/stage/*.js'], env: { browser: true } },
  ],
}
