import { hindrance } from './hindrance'
import { registered } from '../testing/situations'
import type { Situation } from './moves'
import { type FilePlace, isProof, proofs } from './proofs'

const ofApplicant: Situation = { ...registered, relations: ['applicant'] }

test.each<[string, Partial<Situation>, ReturnType<typeof hindrance>]>([
  ['its owner keeps it with what is registered', {}, null],
  ['not once it is asked', { cancelAsked: true }, 'cancelUnasked'],
  ['not while a change is open', { changing: true }, 'unchanging'],
  ['not with a change', { isChange: true }, 'unchanging'],
  ['not before it is registered', { status: 'submitted' }, 'status'],
  ['not once it is cancelled', { status: 'cancelled' }, 'status'],
  ['not with what was filed on paper', { onceSubmitted: false }, 'onceSubmitted'],
  ['nobody else keeps any', { relations: ['reviewer'] }, 'relation'],
])('proof of cancelling: %s', (_name, situation, expected) => {
  expect(hindrance(proofs.cancel.move, { ...ofApplicant, ...situation })).toBe(expected)
})

test.each<[FilePlace, boolean]>([
  ['cancel', true],
  ['takeover', true],
  ['signature', false],
  ['other', false],
])('%s is a place of proof: %s', (place, expected) => {
  expect(isProof(place)).toBe(expected)
})

test('at most so many photos, and so long they wait', () => {
  expect(proofs).toMatchObject({
    takeover: { most: 5, days: null },
    cancel: { most: 4, days: 7 },
  })
})
