import { type Keeping, keepingOf, type KeptFacts } from './keeping'

const facts: KeptFacts = {
  status: 'submitted',
  submissions: 1,
  decidedAt: 5,
  touchedAt: 9,
  held: false,
  idPhotosArchived: null,
}
const ended = (of: Keeping['of'], since: number): Keeping => ({ of, since })

test.each<[string, Partial<KeptFacts>, Keeping | null]>([
  ['declined', { status: 'declined' }, ended('declined', 5)],
  ['declined, and held', { status: 'declined', held: true }, null],
  ['cancelled', { status: 'cancelled' }, ended('cancelled', 5)],
  ['cancelled, and held', { status: 'cancelled', held: true }, null],
  [
    'cancelled, and nobody wrote when',
    { status: 'cancelled', decidedAt: null },
    ended('cancelled', 9),
  ],
  ['taken back', { status: 'draft', decidedAt: null }, ended('withdrawn', 9)],
  ['taken back, and held', { status: 'draft', held: true }, null],
  ['a draft that was never submitted', { status: 'draft', submissions: 0 }, null],
  ['submitted', {}, null],
  ['returned', { status: 'returned' }, null],
  ['registered', { status: 'registered' }, null],
  [
    'registered, and its photos of ID papers archived',
    { status: 'registered', idPhotosArchived: 7 },
    ended('idPhotos', 7),
  ],
  ['that, and held', { status: 'registered', idPhotosArchived: 7, held: true }, null],
  ['archived, and set aside since', { idPhotosArchived: 7 }, null],
  ['archived, and cancelled', { status: 'cancelled', idPhotosArchived: 7 }, ended('cancelled', 5)],
  ['on paper', { status: 'attested', submissions: 0 }, null],
])('%s', (_name, given, expected) => {
  expect(keepingOf({ ...facts, ...given })).toEqual(expected)
})
