import { ledgerAddress, readLedgerAddress } from './address'
import { type LedgerWanted, wholeLedger } from './filter'
import { filterOfView, ledgerViewNames, ledgerViews } from './views'

const sort = { by: 'submitted', descending: true } as const
const cases: readonly (readonly [string, LedgerWanted])[] = [
  ['everything', { filter: wholeLedger, sort }],
  ['one office', { filter: { ...wholeLedger, office: '131025', pastPromise: true }, sort }],
  [
    'days and kinds',
    {
      filter: {
        ...wholeLedger,
        registered: { from: '2026-11-01', to: null },
        accountKinds: ['app'],
        text: '胜芳',
      },
      sort: { by: 'registered', descending: false },
    },
  ],
  ...ledgerViewNames.map(
    (name) =>
      [
        `the view ${name}`,
        { filter: filterOfView(name, '2026-11-24'), sort: ledgerViews[name].sort },
      ] as const,
  ),
]
test.each(cases)('%s comes back from its address', (_name, wanted) => {
  expect(readLedgerAddress(ledgerAddress(wanted).wanted)).toEqual(wanted)
})

test.each([
  ['nothing', ''],
  ['what is cut off', '{"office":"1310'],
  ['no object', '"all"'],
  ['null', 'null'],
  ['no sort', '{"late":true}'],
  ['another sort', '{"sort":{"by":"name","descending":true}}'],
  ['an unknown part', '{"name":"x","sort":{"by":"due","descending":true}}'],
  ['an office that is none', '{"office":"110000","sort":{"by":"due","descending":true}}'],
  ['a query', '{"late":{"$ne":1},"sort":{"by":"due","descending":true}}'],
])('%s is no address', (_name, text) => {
  expect(readLedgerAddress(text)).toBeNull()
})
