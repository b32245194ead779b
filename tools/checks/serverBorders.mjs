import { rooms } from './rooms.mjs'

/** The rooms of the functions. */
export const server = rooms('cloudfunctions/server', {
  app: [['secrets'], ['store'], 'The envelope serves every table of calls and knows none.'],
  environment: [
    ['secrets'],
    [],
    'What is set outside the code is read once, and knows nobody who reads it.',
  ],
  store: [
    ['secrets'],
    ['environment'],
    'What is stored, a filing first, and the ports to it; what is done with it is not known here.',
  ],
  secrets: [[], ['store'], 'Keys, hashes and the vault stand below all that uses them.'],
  messages: [
    ['filing', 'secrets', 'store'],
    ['app', 'environment'],
    'Telling somebody reads a filing and decides nothing about it.',
  ],
  administration: [
    ['secrets', 'store'],
    ['app', 'filing'],
    'What a person did beside filings is written to the end of their chain, whatever it is.',
  ],
  files: [
    ['filing', 'secrets', 'store'],
    ['app'],
    'Uploads belong to a filing; no call and no screen of them is known here.',
  ],
  imports: [
    ['app', 'filing', 'files', 'messages', 'secrets', 'store'],
    [],
    'A table of many accounts becomes drafts, whoever goes on with it: a phone or the timer.',
  ],
  oldLedger: [
    ['app', 'filing', 'files', 'secrets', 'store'],
    [],
    'What an office kept before is compared, and joined, with what is said to be filed on paper.',
  ],
  tables: [
    ['administration', 'app', 'filing', 'files', 'leads', 'oldLedger', 'secrets', 'store'],
    [],
    'A table that an office keeps becomes filings or leads, whoever goes on with it: a screen or the timer.',
  ],
  leads: [
    ['app', 'filing', 'files', 'messages', 'secrets', 'store'],
    [],
    'An account that is not filed, and what is done about it; its screens and papers are not known here.',
  ],
  ledger: [
    ['administration', 'app', 'filing', 'messages', 'secrets', 'store'],
    [],
    'Which rows of the ledger somebody may have, on a screen or in a file; how that looks is not known here.',
  ],
  keys: [
    ['administration', 'files', 'filing', 'secrets', 'store'],
    [],
    'Whatever is stored moves to another key, whoever asks for it.',
  ],
  figures: [
    ['app', 'filing', 'secrets', 'store'],
    [],
    'What filings add up to, for a screen, a file or the timer; it changes none.',
  ],
  documents: [
    [
      'administration',
      'app',
      'figures',
      'filing',
      'files',
      'imports',
      'leads',
      'ledger',
      'secrets',
      'store',
      'tables',
      'views',
    ],
    [],
    'Papers are drawn from what is stored; drawing one changes no filing and tells nobody.',
  ],
  jobs: [
    [
      'administration',
      'app',
      'figures',
      'filing',
      'files',
      'imports',
      'keys',
      'leads',
      'ledger',
      'messages',
      'secrets',
      'store',
      'tables',
    ],
    ['environment'],
    'The timer does what is due; nobody sees it, so it has no views.',
  ],
  wechat: [
    ['environment', 'store'],
    ['messages'],
    'The adapters fulfil the ports; only the entries import them, everybody else takes ports.',
  ],
})

/** The borders of the moves, on both sides. */
export const moves = [
  ...rooms('cloudfunctions/server', {
    filing: [
      ['app', 'files', 'messages', 'secrets', 'store'],
      [],
      'A filing and its moves, whoever asks: no call and no view of it is known here.',
    ],
    views: [
      ['filing', 'leads', 'secrets', 'store'],
      ['app'],
      'A view shows what is stored; it does nothing, so it imports no action.',
    ],
    actions: [
      [
        'administration',
        'app',
        'figures',
        'filing',
        'files',
        'imports',
        'keys',
        'leads',
        'ledger',
        'messages',
        'oldLedger',
        'secrets',
        'store',
        'tables',
        'views',
      ],
      [],
      'A call puts together what the rooms below can do; papers and the timer are other functions.',
    ],
  }),
  ...rooms('src/domain', {
    moves: [
      ['city', 'dates', 'form', 'keeping', 'launch', 'serving', 'text'],
      ['api', 'places'],
      'Who may do what stands above the form and below what is told of it.',
    ],
  }),
]
