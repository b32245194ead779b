/**
 * Sweeps over all pairs of things that other tests take one by one, and what the office's windows do with room; `npm run test:long`
 * alone runs them. What these screens decide is held beside them and on the server, how they look in `e2e/screens.test.ts`.
 */
export const longAlone = [
  'tools/attacks/faults/faults.integration.test.ts',
  'tools/bench/rights/states.integration.test.ts',
  'tools/bench/export.integration.test.ts',
  ...['columns', 'leadTable', 'onComputers', 'opening', 'orientation', 'pc'].map(
    (name) => `e2e/desk/${name}.test.ts`,
  ),
]
