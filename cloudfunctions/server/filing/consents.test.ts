import type { Move } from '../../../src/domain/moves/move'
import { type MoveName, moves } from '../../../src/domain/moves/moves'
import { movesOfContent, neededForChange, neededForFile } from './consents'
import type { Content, Sealed, StoredPhoto, StoredSignature } from '../store/filings/filing'

const photo = (fileID: string): StoredPhoto => ({
  fileID,
  source: '',
  hash: '',
  key: '',
  bytes: 1,
  addedAt: 0,
})
const number = (hash: string): Sealed => ({ cipher: '', hash, hidden: '' })
const signature = (fileID: string): StoredSignature => ({
  ...photo(fileID),
  by: 'hand',
  rowsHash: '',
  contentHash: '',
  signedAt: 0,
  simple: false,
  declarationVersion: '',
  openid: '',
})

const full: Content = {
  answers: { address: '霸州市' },
  idNumber: number('a'),
  photos: { idFront: [photo('1')], other: [photo('2')] },
  signature: signature('3'),
}
const empty: Content = { answers: {}, idNumber: null, photos: {}, signature: null }
const free = { filing: false, idData: [] }

test.each<[string, Content, Content, ReturnType<typeof neededForChange>]>([
  ['nothing changed', full, { ...full }, free],
  ['everything taken out', full, { ...empty, answers: { address: '' } }, free],
  ['one photo taken out', full, { ...full, photos: { other: [photo('2')] } }, free],
  ['a value', full, { ...full, answers: { address: '固安县' } }, { filing: true, idData: [] }],
  [
    'another ID number',
    full,
    { ...full, idNumber: number('b') },
    { filing: true, idData: ['ownerIdNumber'] },
  ],
  [
    'another ID photo',
    full,
    { ...full, photos: { idFront: [photo('1'), photo('4')] } },
    { filing: true, idData: ['idFront'] },
  ],
  [
    'another photo',
    full,
    { ...full, photos: { other: [photo('4')] } },
    { filing: true, idData: [] },
  ],
  ['a signature', full, { ...full, signature: signature('5') }, { filing: true, idData: [] }],
  ['all of it', empty, full, { filing: true, idData: ['ownerIdNumber', 'idFront'] }],
])('what a change needs: %s', (_name, before, after, needed) => {
  expect(neededForChange(before, after)).toEqual(needed)
})

test.each([
  ['idFront', ['idFront']],
  ['licence', []],
  ['signature', []],
] as const)('a file for %s needs for ID data %j', (place, idData) => {
  expect(neededForFile(place)).toEqual({ filing: true, idData })
})

test('each move of an applicant puts content in or hands it on, or does neither', () => {
  const neither: readonly MoveName[] = [
    'save', // edits ask by themselves, as they come
    'askTakeover', // asks by itself: nothing of the filing is the asker's
    'takeEntered', // holds the consent by itself, and puts nothing in
    'takeTakeoverBack',
    'change', // the start of its draft asks, in the same transaction
    'withdraw',
    'discard',
    'takeBack',
    'giveUp',
    'askToCancel',
    'takeCancelBack',
    'stillRight',
    'affirm',
    'handOver',
  ]
  const ofApplicant = Object.entries(moves as Record<string, Move>)
    .filter(([, { by }]) => by.some((relation) => relation === 'applicant' || relation === 'asker'))
    .map(([name]) => name)
  expect([...movesOfContent, ...neither].sort()).toEqual(ofApplicant.sort())
})
