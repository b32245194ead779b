import type { DiscardedFiles } from '../../store/ports'
import type { Filing, StoredPhoto } from '../filing'
import { newDraft } from '../draft'
import { withoutProof } from './drop'

const photo: StoredPhoto = { fileID: 'proof', source: '', hash: '', bytes: 1, addedAt: 0 }
const ports = { newId: () => 'filing-1' }
const registered: Filing = {
  ...newDraft({ ports, openid: 'owner', now: 0 }),
  status: 'registered',
  cancelProofs: [photo],
}
const cancelAsked = { grounds: { reason: 'stopped', words: '' }, at: 1 } as const
const asked: Filing = { ...registered, cancelAsked }
const cancelled: Filing = { ...registered, status: 'cancelled', cancelAsked: null }

test.each<[string, 'stays' | 'goes', Filing, Filing, boolean]>([
  ['asked', 'stays', registered, asked, true],
  ['confirmed', 'stays', asked, cancelled, false],
  ['confirmed and undone', 'stays', cancelled, asked, false],
  ['taken back or refused', 'goes', asked, { ...asked, cancelAsked: null }, false],
  ['set aside', 'goes', asked, { ...registered, status: 'submitted' }, false],
  ['asked, and handed over', 'stays', asked, { ...asked, applicant: 'other' }, false],
  ['not asked, and begun by the office', 'goes', registered, cancelled, false],
  ['not asked, and handed over', 'goes', registered, { ...registered, applicant: 'other' }, false],
  [
    'not asked, the registration undone',
    'goes',
    registered,
    { ...registered, status: 'submitted' },
    false,
  ],
  ['not asked, and transferred', 'stays', registered, { ...registered, office: '131022' }, false],
])('%s: it %s', async (_name, expected, before, after, asks) => {
  const added: DiscardedFiles[] = []
  const stores = {
    discards: { add: (row: DiscardedFiles) => Promise.resolve(void added.push(row)) },
  }
  const moment = { ports, now: 5 } as unknown as Parameters<typeof withoutProof>[0]
  const { cancelProofs } = await withoutProof(moment, stores, before, { asks, after })
  expect(cancelProofs).toEqual(expected === 'stays' ? [photo] : [])
  expect(added.flatMap(({ fileIDs }) => fileIDs)).toEqual(expected === 'stays' ? [] : ['proof'])
})
