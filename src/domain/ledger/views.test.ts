import { filterOfView, type LedgerViewName, ledgerViews } from './views'
import { setParts } from './filter'

test.each<[LedgerViewName, string, readonly string[]]>([
  ['all', 'the newest submission first', []],
  ['thisMonth', 'the newest registration first', ['statuses', 'registered']],
  ['pastPromise', 'who waits longest first', ['pastPromise']],
  ['late', 'what was due first', ['late']],
  ['watch', 'who waits longest first', ['watch']],
  ['mine', 'who waits longest first', ['claimant']],
])('the view %s: %s', (name, order, parts) => {
  const { by, descending } = ledgerViews[name].sort
  const words: Readonly<Record<string, string>> = {
    'submitted true': 'the newest submission first',
    'registered true': 'the newest registration first',
    'submitted false': 'who waits longest first',
    'due false': 'what was due first',
  }
  expect(words[`${by} ${String(descending)}`]).toBe(order)
  expect(setParts(filterOfView(name, '2026-11-24'))).toEqual(parts)
})
