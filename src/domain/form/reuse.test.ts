import { companyAnswers } from '../testing/answers'
import { sharedAnswers, sharedSlots } from './reuse'

test('a further account takes over who owns and who manages it, and nothing of the account', () => {
  const whole = {
    ...companyAnswers,
    accountId: 'gh_0123456789ab',
    openedOn: '2026-11-10',
    followers: '1200',
  }
  const taken = sharedAnswers(whole)
  const { subjectName, ownerName, managerName } = whole
  expect(taken).toMatchObject({ subjectName, ownerName, managerName })
  for (const key of ['accountName', 'accountKind', 'accountId', 'openedOn', 'followers'] as const) {
    expect(whole[key]).toBeTruthy()
    expect(taken).not.toHaveProperty(key)
  }
})

test('an ID number is copied sealed by the server, and never here', () => {
  expect(companyAnswers.ownerIdNumber).toBeTruthy()
  expect(sharedAnswers(companyAnswers)).not.toHaveProperty('ownerIdNumber')
})

test('what is not filled in is not taken over', () => {
  expect(sharedAnswers({ ownerName: '李文昌', ownerWechat: '' })).toEqual({ ownerName: '李文昌' })
  expect(sharedAnswers({})).toEqual({})
})

test('all papers are taken over but those that say something of one account', () => {
  expect(sharedSlots).not.toContain('other')
  expect(sharedSlots).toContain('licence')
  expect(sharedSlots).toContain('idFront')
})
