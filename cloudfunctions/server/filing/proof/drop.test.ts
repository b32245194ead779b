import type { MoveName } from '../../../../src/domain/moves/moves'
import type { DiscardedFiles } from '../../store/collections'
import type { Filing, StoredPhoto } from '../../store/filings/filing'
import { newDraft } from '../draft'
import { endProof } from './drop'
import { vault } from '../../testing/stored'

const photo: StoredPhoto = { fileID: 'proof', source: '', hash: '', key: '', bytes: 1, addedAt: 0 }
const ports = { newId: () => 'filing-1', vault }
const registered: Filing = {
  ...newDraft({ ports, openid: 'owner', now: 0 }),
  status: 'registered',
  cancelProofs: [photo],
}
const cancelAsked = { grounds: { reason: 'stopped', words: '' }, at: 1 } as const
const asked: Filing = { ...registered, cancelAsked }
const cancelled: Filing = { ...registered, status: 'cancelled', cancelAsked: null }

test.each<[string, 'stays' | 'goes', MoveName, Filing, Filing]>([
  ['asked', 'stays', 'askToCancel', registered, asked],
  ['confirmed', 'stays', 'cancel', asked, cancelled],
  ['confirmed and undone', 'stays', 'undo', cancelled, asked],
  ['taken back', 'goes', 'takeCancelBack', asked, { ...asked, cancelAsked: null }],
  ['refused', 'goes', 'refuseCancel', asked, { ...asked, cancelAsked: null }],
  ['set aside', 'goes', 'setAside', asked, { ...registered, status: 'submitted' }],
  ['asked, and handed over', 'stays', 'handOver', asked, { ...asked, applicant: 'other' }],
  ['not asked, and begun by the office', 'goes', 'cancel', registered, cancelled],
  [
    'not asked, and handed over',
    'goes',
    'handOver',
    registered,
    { ...registered, applicant: 'other' },
  ],
  [
    'not asked, the registration undone',
    'goes',
    'undo',
    registered,
    { ...registered, status: 'submitted' },
  ],
  [
    'not asked, and transferred',
    'stays',
    'transfer',
    registered,
    { ...registered, office: '131022' },
  ],
])('%s: it %s', async (_name, expected, move, before, after) => {
  const added: DiscardedFiles[] = []
  const stores = {
    discards: { add: (row: DiscardedFiles) => Promise.resolve(void added.push(row)) },
  }
  const moment = { ports, now: 5 } as unknown as Parameters<typeof endProof>[0]
  const { cancelProofs } = await endProof(moment, stores, { move, before, after })
  expect(cancelProofs).toEqual(expected === 'stays' ? [photo] : [])
  expect(added.flatMap(({ fileIDs }) => fileIDs)).toEqual(expected === 'stays' ? [] : ['proof'])
})
