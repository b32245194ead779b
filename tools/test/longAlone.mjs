/**
 * What `npm run test:long` alone runs: sweeps over all pairs of things that other tests take one by one, kills all along the work of
 * a timer and of an export (`killedTimer` kills some of each), and what the office's wide windows do with room. What these
 * screens decide is held beside them and on the server, how they look in `e2e/screens.test.ts`.
 */
export const longAlone = [
  'tools/attacks/faults/faults.integration.test.ts',
  'tools/bench/rights/states.integration.test.ts',
  'tools/bench/export.integration.test.ts',
  'cloudfunctions/server/actions/keeping/interrupted.integration.test.ts',
  'cloudfunctions/server/ledger/interrupted.integration.test.ts',
  ...[
    ...['doubleTap', 'duplicates', 'find', 'leadTable', 'ledger', 'onComputers', 'orientation'],
    ...['pc', 'seen'],
  ].map((name) => `e2e/desk/${name}.test.ts`),
]
