import { mountHook } from '../../cloud/testing/mountHook'
import { useActs } from '../../cloud/useActs'
import { Refusal, type RefusalCode } from '../../domain/api/refusal'
import { SHEET_BYTES } from '../../domain/imports/columns'
import type { ChosenTable } from '../../platform/files/table'
import type * as Sheets from './useSheet'

/** What was done, in its order. */
let done: string[] = []
/** What the person chooses next. */
let chosen: ChosenTable | null = null
/** What an upload and a reading that follow end with, one after the other; those beyond pass. */
let uploads: (Error | null)[] = []
let readings: (Error | null)[] = []

const ends = (endings: (Error | null)[]) => {
  const error = endings.shift() ?? null
  return error === null ? Promise.resolve() : Promise.reject(error)
}

// The files of the phone, and the way to the cloud.
jest.mock('../../platform/files/tables', () => ({
  chooseTable: () => {
    done.push('choose')
    return Promise.resolve(chosen)
  },
}))
jest.mock('../../cloud/upload', () => ({
  uploadTable: async ({ name }: ChosenTable) => {
    done.push('upload')
    await ends(uploads)
    return `cloud://${name}`
  },
}))

const { useSheet } = jest.requireActual<typeof Sheets>('./useSheet')

const table: ChosenTable = { path: '/tmp/table', name: 'ledger.xlsx', bytes: 1000 }

beforeEach(() => {
  done = []
  chosen = table
  uploads = []
  readings = []
})

const theSheet = async () => {
  const { result, after } = await mountHook(() => {
    const acts = useActs()
    const sheet = useSheet(acts, {
      ticket: 'oldLedger.ticket',
      tooLarge: '文件太大',
      read: async ({ fileID }) => {
        done.push(`read ${fileID}`)
        await ends(readings)
      },
    })
    return { ...sheet, acts }
  })
  return {
    choose: () =>
      after(() => {
        result().choose()
      }),
    repeat: () =>
      after(() => {
        result().acts.repeat()
      }),
    refused: () => result().acts.refusal?.code ?? null,
    said: () => result().acts.refusal?.message ?? null,
    percent: () => result().percent,
  }
}

const READ = 'read cloud://ledger.xlsx'
const refusal = (code: RefusalCode) => new Refusal(code, code)

test('a table is chosen, sent and read, and another one after it', async () => {
  const { choose, refused, percent } = await theSheet()
  await choose()
  await choose()
  expect(done).toEqual(['choose', 'upload', READ, 'choose', 'upload', READ])
  expect([refused(), percent()]).toEqual([null, null])
})

test.each<[string, (Error | null)[], (Error | null)[], readonly string[]]>([
  ['an upload broke off: it is sent again', [new Error('broke off')], [], ['upload', READ]],
  ['a ticket was not answered: it is sent again', [refusal('offline')], [], ['upload', READ]],
  ['what came of it is not known: it is read again', [], [refusal('offline')], [READ]],
  ['the functions were busy: it is read again', [], [refusal('busy')], [READ]],
  ['it cannot be read: another one is chosen', [], [refusal('file')], ['choose', 'upload', READ]],
  ['it may not be sent: another one is chosen', [refusal('limit')], [], ['choose', 'upload', READ]],
])('tried again after %s', async (_, sent, read, again) => {
  uploads = sent
  readings = read
  const { choose, repeat, refused, percent } = await theSheet()
  await choose()
  expect([refused() === null, percent()]).toEqual([false, null])
  done = []
  await repeat()
  expect([done, refused()]).toEqual([again, null])
})

test('one that is chosen after a refusal begins anew', async () => {
  readings = [refusal('offline')]
  const { choose } = await theSheet()
  await choose()
  chosen = { ...table, name: 'other.xlsx' }
  done = []
  await choose()
  expect(done).toEqual(['choose', 'upload', 'read cloud://other.xlsx'])
})

test.each<[string, ChosenTable | null, string | null]>([
  [
    'one that is too large is not sent, which is said',
    { ...table, bytes: SHEET_BYTES + 1 },
    '文件太大',
  ],
  ['where none is chosen nothing is done or said', null, null],
])('%s', async (_, choice, sentence) => {
  chosen = choice
  const { choose, said } = await theSheet()
  await choose()
  expect([done, said()]).toEqual([['choose'], sentence])
})
