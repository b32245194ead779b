/**
 * What `npm run test:long` alone runs: sweeps over all pairs of things that other tests take one by one, each call again, kills all
 * along the work of a timer and of an export (`killedTimer` kills some of each), another city, and flows of one matter each. What
 * their screens decide is held beside them and on the server, how they look in `e2e/screens.test.ts`; who works on a matter runs its
 * flow by name.
 */
export const longAlone = [
  'tools/attacks/again/again.integration.test.ts',
  'tools/attacks/faults/faults.integration.test.ts',
  'tools/bench/rights/states.integration.test.ts',
  'tools/bench/export.integration.test.ts',
  'tools/secondCity/secondCity.integration.test.ts',
  'cloudfunctions/server/actions/keeping/interrupted.integration.test.ts',
  'cloudfunctions/server/ledger/interrupted.integration.test.ts',
  ...[
    ...['copies', 'formChange', 'paperFiled', 'receptionCards', 'receptionChange'],
    ...['receptionImport', 'sitting', 'takeover', 'yearly'],
  ].map((name) => `e2e/applicant/${name}.test.ts`),
  ...[
    ...['audit', 'compare', 'dashboard', 'doubleClicks', 'doubleTap', 'duplicates', 'export'],
    ...['find', 'holidays', 'joinOld', 'keeping', 'leadTable', 'leadsOffline', 'ledger', 'monthly'],
    ...['moves', 'note', 'officeData', 'oldLedger', 'onComputers', 'orientation', 'pc'],
    ...['returnAgain', 'seen', 'suggestions'],
  ].map((name) => `e2e/desk/${name}.test.ts`),
]
