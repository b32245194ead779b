import { hindrance, movesNow, statusAfter } from './hindrance'
import { type MoveName, moves, type Situation } from './moves'
import { draft, submitted } from '../testing/situations'

const onPaper: Situation = { ...draft, status: 'attested', relations: ['reviewer'] }
const keyed: Situation = { ...draft, owned: false }
const inLedger: Situation = { ...onPaper, status: 'registered', relations: ['head'] }

test.each<[string, MoveName, Situation, ReturnType<typeof hindrance>]>([
  ['an applicant saves a draft', 'save', draft, null],
  ['an applicant saves a returned filing', 'save', { ...draft, status: 'returned' }, null],
  ['an applicant saves a submitted filing', 'save', { ...draft, status: 'submitted' }, 'status'],
  ['a stranger saves', 'save', { ...draft, relations: [] }, 'relation'],
  ['staff saves', 'save', { ...draft, relations: ['reviewer'] }, 'relation'],
  ['an applicant submits a draft', 'submit', draft, null],
  ['an applicant submits twice', 'submit', { ...draft, status: 'submitted' }, 'status'],
  [
    'an applicant submits a returned filing as new',
    'submit',
    { ...draft, status: 'returned' },
    'status',
  ],
  [
    'who decided undoes it in time',
    'undo',
    { ...submitted, status: 'registered', undoable: true, relations: ['reviewer', 'decider'] },
    null,
  ],
  [
    'who handed it on undoes that from another office',
    'undo',
    { ...submitted, undoable: true, relations: ['decider'] },
    null,
  ],
  [
    'who decided undoes it too late',
    'undo',
    { ...submitted, status: 'registered', relations: ['reviewer', 'decider'] },
    'undoable',
  ],
  [
    'a head undoes what a reviewer decided',
    'undo',
    { ...submitted, status: 'registered', undoable: true, relations: ['head'] },
    'relation',
  ],
  [
    'a head hands a registered one on',
    'transfer',
    { ...submitted, status: 'registered', relations: ['head'] },
    null,
  ],
  [
    'a reviewer hands a registered one on',
    'transfer',
    { ...submitted, status: 'registered' },
    'relation',
  ],
  [
    'a clerk enters what was keyed from paper',
    'enter',
    { ...keyed, relations: ['reviewer'] },
    null,
  ],
  [
    'a clerk enters somebody’s own draft',
    'enter',
    { ...draft, relations: ['reviewer'] },
    'unowned',
  ],
  [
    'it is entered twice',
    'enter',
    { ...keyed, status: 'submitted', relations: ['head'] },
    'status',
  ],
  ['an applicant enters', 'enter', draft, 'relation'],
  [
    'what was keyed from paper is struck like an old row',
    'strike',
    { ...keyed, status: 'registered', onceSubmitted: true, relations: ['head'] },
    'neverSubmitted',
  ],
  ['a reviewer claims', 'claim', submitted, null],
  ['a head claims', 'claim', { ...submitted, relations: ['head'] }, null],
  ['a claimed one is claimed', 'claim', { ...submitted, claimed: true }, 'unclaimed'],
  [
    'a reviewer claims the own filing',
    'claim',
    { ...submitted, relations: ['reviewer', 'applicant'] },
    'notOwn',
  ],
  ['an applicant claims', 'claim', { ...submitted, relations: ['applicant'] }, 'relation'],
  ['the city claims another office’s', 'claim', { ...submitted, relations: ['city'] }, 'relation'],
  [
    'the claimant registers',
    'register',
    { ...submitted, claimed: true, relations: ['reviewer', 'claimant'] },
    null,
  ],
  [
    'the claimant returns it',
    'return',
    { ...submitted, claimed: true, relations: ['reviewer', 'claimant'] },
    null,
  ],
  [
    'the claimant returns it again',
    'return',
    { ...submitted, claimed: true, onceReturned: true, relations: ['reviewer', 'claimant'] },
    'secondByHead',
  ],
  [
    'the claimant asks a head to',
    'askHead',
    { ...submitted, claimed: true, onceReturned: true, relations: ['reviewer', 'claimant'] },
    null,
  ],
  [
    'of one that never went back no head is asked',
    'askHead',
    { ...submitted, claimed: true, relations: ['reviewer', 'claimant'] },
    'headNeeded',
  ],
  ...(['head', 'cityHead'] as const).flatMap(
    (role): [string, MoveName, Situation, ReturnType<typeof hindrance>][] => [
      [
        `a claimant who is ${role} returns it again`,
        'return',
        { ...submitted, claimed: true, onceReturned: true, relations: [role, 'claimant'] },
        null,
      ],
      [
        `a claimant who is ${role} asks nobody`,
        'askHead',
        { ...submitted, claimed: true, onceReturned: true, relations: [role, 'claimant'] },
        'headNeeded',
      ],
    ],
  ),
  ...(['return', 'askHead', 'register', 'proposeDecline'] as const).map(
    (name): [string, MoveName, Situation, ReturnType<typeof hindrance>] => [
      `who stands in for the claimant of the own filing: ${name}`,
      name,
      { ...submitted, claimed: true, relations: ['reviewer', 'claimant', 'applicant'] },
      'notOwn',
    ],
  ),
  ['a colleague registers', 'register', { ...submitted, claimed: true }, 'relation'],
  [
    'the claimant registers a returned one',
    'register',
    { ...submitted, status: 'returned', relations: ['claimant'] },
    'status',
  ],
  [
    'the claimant releases',
    'release',
    { ...submitted, claimed: true, relations: ['claimant'] },
    null,
  ],
  [
    'an applicant withdraws while unclaimed',
    'withdraw',
    { ...draft, status: 'submitted', onceSubmitted: true },
    null,
  ],
  [
    'an applicant withdraws a claimed one',
    'withdraw',
    { ...draft, status: 'submitted', claimed: true },
    'unclaimed',
  ],
  ['a draft never submitted is discarded', 'discard', draft, null],
  [
    'a withdrawn draft is discarded',
    'discard',
    { ...draft, onceSubmitted: true },
    'neverSubmitted',
  ],
  ['a withdrawn draft is given up', 'giveUp', { ...draft, onceSubmitted: true }, null],
  ['a draft never submitted is given up', 'giveUp', draft, 'onceSubmitted'],
  ['the retention job discards a draft', 'discard', { ...draft, relations: ['job'] }, null],
  [
    'a head sets a decline aside',
    'setAside',
    { ...submitted, status: 'declined', relations: ['head'] },
    null,
  ],
  ['a reviewer sets a decline aside', 'setAside', { ...submitted, status: 'declined' }, 'relation'],
  [
    'a registered filing is changed by its applicant',
    'change',
    { ...draft, status: 'registered' },
    null,
  ],
  ['a head reassigns', 'reassign', { ...submitted, claimed: true, relations: ['head'] }, null],
  [
    'a head reassigns their own filing',
    'reassign',
    { ...submitted, claimed: true, relations: ['head', 'applicant'] },
    'notOwn',
  ],
  [
    'a head hands on their own filing',
    'transfer',
    { ...submitted, claimed: true, relations: ['head', 'applicant'] },
    'notOwn',
  ],
  [
    'the claimant proposes to end it',
    'proposeDecline',
    { ...submitted, claimed: true, relations: ['reviewer', 'claimant'] },
    null,
  ],
  ['a colleague proposes to end it', 'proposeDecline', { ...submitted, claimed: true }, 'relation'],
  [
    'it is proposed twice',
    'proposeDecline',
    { ...submitted, claimed: true, proposal: 'own', relations: ['reviewer', 'claimant'] },
    'unproposed',
  ],
  [
    'the claimant registers what is proposed to end',
    'register',
    { ...submitted, claimed: true, proposal: 'own', relations: ['reviewer', 'claimant'] },
    'unproposed',
  ],
  [
    'a head confirms what a reviewer proposed',
    'decline',
    { ...submitted, claimed: true, proposal: 'others', relations: ['head'] },
    null,
  ],
  [
    'a head confirms the own proposal',
    'decline',
    { ...submitted, claimed: true, proposal: 'own', relations: ['head', 'claimant'] },
    'notProposer',
  ],
  [
    'a head ends what nobody proposed to end',
    'decline',
    { ...submitted, claimed: true, relations: ['head'] },
    'proposed',
  ],
  [
    'a head ends the own filing',
    'decline',
    { ...submitted, claimed: true, proposal: 'others', relations: ['head', 'applicant'] },
    'notOwn',
  ],
  [
    'a reviewer confirms',
    'decline',
    { ...submitted, claimed: true, proposal: 'others' },
    'relation',
  ],
  [
    'a head of the city office confirms for an office without a second head',
    'decline',
    { ...submitted, claimed: true, proposal: 'others', relations: ['cityHead'] },
    null,
  ],
  [
    'the proposer takes it back',
    'giveBack',
    { ...submitted, claimed: true, proposal: 'own', relations: ['reviewer', 'claimant'] },
    null,
  ],
  [
    'a head sets a registration aside',
    'setAside',
    { ...submitted, status: 'registered', relations: ['head'] },
    null,
  ],
  [
    'a head sets the own registration aside',
    'setAside',
    { ...submitted, status: 'registered', relations: ['head', 'applicant'] },
    'notOwn',
  ],
  ['an applicant says of a draft that it was filed on paper', 'attest', draft, null],
  ['of a new one', 'attest', { ...draft, status: 'none' }, null],
  ['of one that was handed in', 'attest', { ...draft, onceSubmitted: true }, 'neverSubmitted'],
  ['of a change', 'attest', { ...draft, isChange: true }, 'unchanging'],
  ['staff says so for somebody', 'attest', { ...draft, relations: ['reviewer'] }, 'relation'],
  ['a reviewer finds it in the ledger', 'confirm', onPaper, null],
  [
    'a reviewer finds the own one there',
    'confirm',
    { ...onPaper, relations: ['reviewer', 'applicant'] },
    'notOwn',
  ],
  ['the city finds another office’s', 'confirm', { ...onPaper, relations: ['city'] }, 'relation'],
  ['it is found while it is changed', 'confirm', { ...onPaper, changing: true }, 'noOpenChange'],
  ['it is found twice', 'confirm', { ...onPaper, status: 'registered' }, 'status'],
  ['a head does not find it', 'askAgain', { ...onPaper, relations: ['head'] }, null],
  [
    'a head does not find the own one',
    'askAgain',
    { ...onPaper, relations: ['head', 'applicant'] },
    'notOwn',
  ],
  ['a reviewer hands it on', 'transferPaper', onPaper, null],
  ['a head hands it on', 'transferPaper', { ...onPaper, relations: ['head'] }, null],
  [
    'a reviewer hands the own one on',
    'transferPaper',
    { ...onPaper, relations: ['reviewer', 'applicant'] },
    'notOwn',
  ],
  [
    'it is handed on while it is changed',
    'transferPaper',
    { ...onPaper, changing: true },
    'noOpenChange',
  ],
  [
    'the city hands another office’s on',
    'transferPaper',
    { ...onPaper, relations: ['city'] },
    'relation',
  ],
  ['one in the ledger is handed on so', 'transferPaper', inLedger, 'status'],
  ['one in the ledger is handed on as a form', 'transfer', inLedger, 'onceSubmitted'],
  [
    'who handed it on undoes that',
    'undo',
    { ...onPaper, undoable: true, relations: ['decider'] },
    null,
  ],
  ['a head corrects what is not there after all', 'correctPaper', inLedger, null],
  ['a reviewer corrects it', 'correctPaper', { ...inLedger, relations: ['reviewer'] }, 'relation'],
  ['the city corrects it', 'correctPaper', { ...inLedger, relations: ['city'] }, 'relation'],
  [
    'its applicant corrects it',
    'correctPaper',
    { ...inLedger, relations: ['applicant'] },
    'relation',
  ],
  [
    'a head corrects the own one',
    'correctPaper',
    { ...inLedger, relations: ['head', 'applicant'] },
    'notOwn',
  ],
  [
    'it is corrected while it is changed',
    'correctPaper',
    { ...inLedger, changing: true },
    'noOpenChange',
  ],
  [
    'it is corrected while it can be undone',
    'correctPaper',
    { ...inLedger, undoable: true },
    'undoOver',
  ],
  [
    'one that has a form is corrected so',
    'correctPaper',
    { ...inLedger, onceSubmitted: true },
    'neverSubmitted',
  ],
  [
    'it is corrected before it was found',
    'correctPaper',
    { ...inLedger, status: 'attested' },
    'status',
  ],
  ['it is to be checked anew', 'setAside', inLedger, 'onceSubmitted'],
  ['its applicant takes it back', 'takeBack', { ...onPaper, relations: ['applicant'] }, null],
  [
    'its applicant takes it back once it was found',
    'takeBack',
    { ...onPaper, status: 'registered', relations: ['applicant'] },
    'status',
  ],
  ['its applicant deletes it', 'discard', { ...onPaper, relations: ['applicant'] }, null],
  [
    'its applicant deletes it while it is changed',
    'discard',
    { ...onPaper, changing: true, relations: ['applicant'] },
    'noOpenChange',
  ],
  ['its applicant changes it', 'change', { ...onPaper, relations: ['applicant'] }, null],
  [
    'its applicant asks to cancel what stands in a paper ledger',
    'askToCancel',
    { ...onPaper, status: 'registered', relations: ['applicant'] },
    'onceSubmitted',
  ],
  ['its applicant submits it', 'submit', { ...onPaper, relations: ['applicant'] }, 'status'],
  ['its applicant saves it', 'save', { ...onPaper, relations: ['applicant'] }, 'status'],
  ['a cancelled filing is changed', 'change', { ...draft, status: 'cancelled' }, 'status'],
])('%s', (_, name, situation, expected) => {
  expect(hindrance(name, situation)).toBe(expected)
})

test('nobody without a relation may make any move', () => {
  for (const status of ['draft', 'submitted', 'returned', 'registered', 'none'] as const)
    expect(movesNow({ ...draft, status, relations: [] })).toEqual([])
})

test('the buttons of a claimant are the moves that pass', () => {
  expect(movesNow({ ...submitted, claimed: true, relations: ['reviewer', 'claimant'] })).toEqual([
    'release',
    'defer',
    'transfer',
    'return',
    'register',
    'proposeDecline',
    'handOver',
  ])
})

test.each<[MoveName, Parameters<typeof statusAfter>[1], string]>([
  ['submit', 'draft', 'submitted'],
  ['claim', 'submitted', 'submitted'],
  ['register', 'submitted', 'registered'],
  ['return', 'submitted', 'returned'],
  ['resubmit', 'returned', 'submitted'],
  ['withdraw', 'submitted', 'draft'],
  ['change', 'registered', 'registered'],
  ['attest', 'draft', 'attested'],
  ['confirm', 'attested', 'registered'],
  ['askAgain', 'attested', 'draft'],
  ['correctPaper', 'registered', 'draft'],
  ['change', 'attested', 'attested'],
  ['adopt', 'attested', 'registered'],
])('after %s a %s filing is %s', (name, before, after) => {
  expect(statusAfter(name, before)).toBe(after)
})

test('moves that end against the owner ask for a reason', () => {
  const asked = (Object.keys(moves) as MoveName[]).filter((name) => 'reason' in moves[name])
  expect(asked).toEqual(
    expect.arrayContaining([
      'return',
      'decline',
      'setAside',
      'askAgain',
      'correctPaper',
      'transfer',
      'cancel',
      'giveUp',
    ]),
  )
})
