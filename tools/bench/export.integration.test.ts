import { benchExport } from './export'

test('10,000 rows of the ledger are made within the time and the memory of the function', async () => {
  const lines = await benchExport()
  expect(lines.filter(({ value, most = 0 }) => value > most)).toEqual([])
}, 300_000)
