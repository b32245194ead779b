import { declineShut } from './legalWords'

const REMEDIES = '收到通知之日起 60 日内，可以向廊坊市人民政府申请行政复议'

test.each([
  ['a trial, nothing written', 'trial', null, false],
  ['a trial, written', 'trial', REMEDIES, false],
  ['production, nothing written', 'production', null, true],
  ['production, written', 'production', REMEDIES, false],
] as const)('whether a filing can be ended: %s', (_name, stage, remedies, shut) => {
  expect(declineShut(stage, { unregistered: null, remedies }) !== null).toBe(shut)
})
