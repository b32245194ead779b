import { benchExport } from './export'

/** What the function `documents` has, with room for a slower machine, and what its memory is measured by. */
const most: Readonly<Record<string, number>> = { 'export.time': 60, 'export.memory': 350 }

test('10,000 rows of the ledger are made within the time and the memory of the function', async () => {
  for (const { name, value } of await benchExport())
    expect([name, Math.min(value, most[name] ?? 0)]).toEqual([name, value])
}, 300_000)
