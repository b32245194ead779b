import { declineShut, learnLegalWords, NO_LEGAL_WORDS } from './legalWords'

const REMEDIES = '收到通知之日起 60 日内，可以向廊坊市人民政府申请行政复议'

afterEach(() => {
  learnLegalWords(NO_LEGAL_WORDS)
})

test.each([
  ['a trial, nothing written', 'trial', null, false],
  ['a trial, written', 'trial', REMEDIES, false],
  ['production, nothing written', 'production', null, true],
  ['production, written', 'production', REMEDIES, false],
] as const)('whether a filing can be ended: %s', (_name, stage, remedies, shut) => {
  learnLegalWords({ unregistered: '登记以前可以照常发布', remedies })
  expect(declineShut(stage) !== null).toBe(shut)
})
