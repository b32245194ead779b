import { isToDo, type Work, type Working } from './work'

const submitted: Working = {
  status: 'submitted',
  proposed: false,
  cancelAsked: false,
  takeoverAsked: false,
  claimant: null,
}
const registered: Working = { ...submitted, status: 'registered' }
const gone: Working = { ...submitted, status: null }

test.each<[string, Work, Working, boolean]>([
  ['to check what was submitted', 'check', submitted, true],
  ['to check what a colleague is checking', 'check', { ...submitted, claimant: 'zhang' }, true],
  ['to check what was registered', 'check', registered, false],
  ['to check what was returned', 'check', { ...submitted, status: 'returned' }, false],
  ['to check what was taken back', 'check', { ...submitted, status: 'draft' }, false],
  ['to check what is gone', 'check', gone, false],
  ['to check what was given to them', 'checkAsClaimant', { ...submitted, claimant: 'wang' }, true],
  ['to check what another has now', 'checkAsClaimant', { ...submitted, claimant: 'zhang' }, false],
  ['to check what nobody has', 'checkAsClaimant', submitted, false],
  ['to confirm what was proposed', 'confirmDecline', { ...submitted, proposed: true }, true],
  ['to confirm what was given back', 'confirmDecline', submitted, false],
  [
    'to confirm what was declined',
    'confirmDecline',
    { ...submitted, status: 'declined', proposed: true },
    false,
  ],
  ['to look up what is said of paper', 'lookUpPaper', { ...submitted, status: 'attested' }, true],
  ['to look up what was found', 'lookUpPaper', registered, false],
  ['to answer who asks to cancel', 'answerCancel', { ...registered, cancelAsked: true }, true],
  ['to answer who took that back', 'answerCancel', registered, false],
  [
    'to answer what was cancelled',
    'answerCancel',
    { ...registered, status: 'cancelled', cancelAsked: true },
    false,
  ],
  ['to answer who asks for it', 'answerTakeover', { ...registered, takeoverAsked: true }, true],
  ['to answer what was answered', 'answerTakeover', registered, false],
])('%s', (_name, work, filing, toDo) => {
  expect(isToDo(work, filing, 'wang')).toBe(toDo)
})
