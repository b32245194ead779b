import { border, rooms, tests } from './rooms.mjs'
import { moves, server } from './serverBorders.mjs'

const whole = [
  border(
    'no circle',
    'A circle is one thing in two files. Types may name each other: they are gone when it runs.',
    {},
    {
      circular: true,
      viaOnly: { dependencyTypesNot: ['type-only'] },
    },
  ),
  border(
    'no test helper ships',
    'What helps a test is no part of the program.',
    {
      path: '^(src|cloudfunctions|local|config)/',
      pathNot: tests,
    },
    { path: '/testing/|^e2e/|^tools/' },
  ),
  border(
    'the laptop does not ship',
    'The laptop is no part of what ships: only tests and tools start it.',
    { path: '^(src|cloudfunctions|config|tools/build)/', pathNot: tests },
    { path: '^local/' },
  ),
  border(
    'one door to the laptop',
    'Who starts the laptop enters by local/start; its parts are its own.',
    { pathNot: '^(local|tools/bench|tools/simulate)/' },
    { path: '^local/', pathNot: String.raw`^local/start\.ts$` },
  ),
  border(
    'the laptop knows no project',
    'The laptop stands for the WeChat cloud: start gives it the functions, their limits and indexes, templates the fields of the messages.',
    {
      path: '^local/',
      pathNot: String.raw`^local/start\.ts$|^local/messages/templates\.ts$|${tests}`,
    },
    { path: '^(src|cloudfunctions)/' },
  ),
  border(
    'the functions are called',
    'The mini program reaches the functions by src/cloud, never by their code.',
    { path: '^src/' },
    { path: '^cloudfunctions/' },
  ),
  border(
    'phones know calls by their types',
    'The row of a call is for the functions and the tools: a phone that loads one loads its schema, and what it costs.',
    { path: '^src/(?!domain/)', pathNot: tests },
    {
      path: '^src/domain/api/',
      pathNot: String.raw`^src/domain/api/(atOnce|ids|refusal|release/served)\.ts$`,
      dependencyTypesNot: ['type-only'],
    },
  ),
  border(
    'the functions share the rules only',
    'The functions share only src/domain with the mini program.',
    { path: '^cloudfunctions/' },
    { path: '^src/', pathNot: '^src/domain/' },
  ),
  border(
    'one speaks to the SDK',
    'Only cloudfunctions/server/wechat speaks to the SDK; everything else uses its ports.',
    { pathNot: '^cloudfunctions/server/wechat/' },
    { path: '^node_modules/wx-server-sdk/' },
  ),
  border(
    'packages that ship',
    'What ships needs its packages where it runs: dependencies of package.json, not devDependencies.',
    { path: '^(src|cloudfunctions)/', pathNot: tests },
    {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
    },
  ),
  border(
    'the rules need valibot alone',
    'src/domain runs in old WeChat engines and in the functions: valibot here, dayjs in dates/days.ts, nothing else.',
    { path: '^src/domain/', pathNot: String.raw`^src/domain/dates/days\.ts$|${tests}` },
    { pathNot: '^src/domain/|^node_modules/valibot/' },
  ),
  border(
    'days need dayjs',
    'The one file that reckons with the calendar may use dayjs beside it.',
    { path: String.raw`^src/domain/dates/days\.ts$` },
    { pathNot: '^src/domain/|^node_modules/(valibot|dayjs)/' },
  ),
  border(
    'a refusal asks for the consent it lacks',
    'While filling in, what the server refused is shown by apply/parts/Refused: a missing consent is given in that place.',
    { path: '^src/apply/', pathNot: '^src/apply/parts/' },
    { path: String.raw`^src/components/layout/Trouble\.tsx$` },
  ),
  border(
    'one door to the city',
    'Another city changes src/domain/city/data alone, since everything knows it by city.ts.',
    { pathNot: '^(src/domain/city|tools/data)/' },
    { path: '^src/domain/city/', pathNot: String.raw`^src/domain/city/city\.ts$` },
  ),
]

const screens = ['components', 'cloud', 'platform', 'domain']

const program = rooms('src', {
  domain: [[], [], 'The rules know nothing of screens or the cloud.'],
  platform: [
    ['domain', 'assets'],
    [],
    'What differs between WeChat and a browser; it draws nothing of ours.',
  ],
  cloud: [['platform', 'domain'], [], 'Typed calls and the hooks over them, for every screen.'],
  components: [['cloud', 'platform', 'domain'], [], 'Controls serve every screen and know none.'],
  apply: [screens, [], 'Filling in is a package of its own: it loads without the other screens.'],
  filing: [screens, [], 'One filing is a package of its own: it loads without the other screens.'],
  card: [
    ['apply', ...screens],
    [],
    'Who opens a card reads and signs what was filled in, with its pad and its consents.',
  ],
  desk: [screens, [], 'The desk is for staff alone: it loads without the applicants’ screens.'],
  settings: [screens, [], 'Setting is a package of its own: who checks filings loads none of it.'],
  pages: [
    ['desk', ...screens],
    [],
    'The tabs are faces only; the third one shows the queue of the desk.',
  ],
})

const rules = rooms('src/domain', {
  text: [[], [], 'Text is cleaned and compared the same whatever it says.'],
  photos: [[], [], 'Whether a photo can be read is in its pixels, whatever paper it shows.'],
  city: [
    [],
    ['dates', 'form'],
    'What is of this city is data and words; it says days and answers by their types.',
  ],
  dates: [['city'], [], 'A deadline counts from dates that this city set.'],
  form: [
    ['city', 'dates', 'text', 'messages/personalNumbers'],
    [],
    'The form stands below all that is done with it; it only knows which numbers no message may carry.',
  ],
  places: [
    ['city'],
    ['form'],
    'A place is found in the city; of the form it takes the type of an answer.',
  ],
  serving: [['city', 'dates'], ['places'], 'It leads a way on to who takes it, and finds none.'],
  launch: [
    ['city', 'dates', 'text'],
    [],
    'Whether accounts are filed here at all, by what the city has said of itself.',
  ],
  audit: [['dates', 'messages'], [], 'Who did what is read by its words; nothing is done here.'],
  board: [['dates', 'settings'], [], 'How the program itself is doing knows no filing.'],
  staff: [
    ['city', 'dates', 'text'],
    [],
    'Who is staff, what they may do and from which day to which for whom, whatever they check.',
  ],
  settings: [
    ['city', 'dates', 'form', 'launch', 'moves/returning', 'places', 'serving', 'text'],
    ['keeping'],
    'What is set begins with what the city has, what the form offers and what a return can say; who reads it is its own business.',
  ],
  keeping: [[], ['moves'], 'How long what ended is kept goes by its state alone.'],
  card: [[], [], 'A card opens and ends the same whatever it is for.'],
  imports: [
    ['city', 'dates', 'form', 'messages/personalNumbers', 'moves', 'places', 'text'],
    [],
    'A table of many accounts is read by the rules of the form, and keeps no number that no message may carry; no call of it is known here.',
  ],
  tables: [
    ['dates', 'form', 'imports', 'ledger', 'text'],
    [],
    'A table with columns of its own is read the same whatever its rows become.',
  ],
  oldLedger: [
    ['dates', 'form', 'imports', 'ledger', 'messages/personalNumbers', 'moves', 'tables', 'text'],
    [],
    'What an office kept before is read by the rules of the form and of tables; no call of it is known here.',
  ],
  leads: [
    [
      'city',
      'dates',
      'form',
      'imports',
      'ledger',
      'messages/personalNumbers',
      'moves/accountKey',
      'places',
      'tables',
      'text',
    ],
    ['paper'],
    'Who may do what with an account that is not filed is a table of its own; no call of it is known here.',
  ],
  keys: [[], [], 'How far an exchange of keys is, whatever they seal.'],
  paper: [
    ['city', 'dates', 'form', 'text'],
    [],
    'A sheet prints the form, whatever happens to the filing.',
  ],
  messages: [
    ['city', 'dates', 'form', 'moves', 'text'],
    [],
    'A message tells of a move, which knows of none; the period is the city’s.',
  ],
  ledger: [
    [
      'city',
      'dates',
      'form',
      'messages/personalNumbers',
      'moves',
      'settings/ledgerTemplate',
      'text',
    ],
    [],
    'The ledger lists what moves left, in the columns that are set, and hands out no number that no message may carry.',
  ],
  search: [
    ['form', 'messages/personalNumbers', 'text'],
    [],
    'What is found is shown as every list shows it.',
  ],
  duplicates: [
    ['places', 'search'],
    [],
    'Two filings are compared by their texts alone, whatever became of them.',
  ],
  figures: [
    ['city', 'dates', 'form', 'leads', 'ledger'],
    ['api', 'moves'],
    'A figure is a filter of the ledger or of the leads; of the calls it puts answers into words.',
  ],
  api: [
    [
      'audit',
      'card',
      'city',
      'dates',
      'duplicates',
      'figures',
      'form',
      'board',
      'imports',
      'keeping',
      'keys',
      'launch',
      'leads',
      'ledger',
      'oldLedger',
      'tables',
      'photos',
      'places',
      'search',
      'serving',
      'settings',
      'staff',
      'moves',
      'messages',
      'text',
    ],
    [],
    'The calls are made of the rules; paper is drawn by the server alone.',
  ],
})

const laptop = rooms('local', {
  database: [['failure', 'limits'], [], 'MongoDB over SQLite: it stores, whoever asks.'],
  disk: [['failure', 'limits'], ['clock', 'faults'], 'Files and keys on the disk of this machine.'],
  functions: [['failure', 'limits'], ['clock'], 'Processes and timers; HTTP comes from above.'],
  messages: [
    ['database', 'failure', 'limits', 'people'],
    ['clock', 'faults'],
    'Pushes and mails go into the database; HTTP comes from above.',
  ],
})

/** Who may import what, each border with its reason: read by dependency-cruiser. */
export default {
  forbidden: [...whole, ...program, ...rules, ...laptop, ...server, ...moves],
  options: {
    doNotFollow: { path: '^node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // Of a pair (x.weapp.ts, x.h5.ts) one stands for both.
    enhancedResolveOptions: {
      extensions: [
        '.ts',
        '.tsx',
        '.weapp.ts',
        '.weapp.tsx',
        '.js',
        '.mjs',
        '.cjs',
        '.json',
        '.d.ts',
      ],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
