import { followRoles, followRoleWords, inviteLines, inviteState, rolesBeside } from './follow'

test.each([
  ['made', 100, false, 0, 'sent'],
  ['in its last millisecond', 100, false, 99, 'sent'],
  ['on its last instant', 100, false, 100, 'expired'],
  ['tried three times', 100, true, 0, 'void'],
  ['tried three times, long ago', 100, true, 900, 'void'],
] as const)('a card to be told %s', (_name, until, isVoid, now, state) => {
  expect(inviteState({ until, isVoid }, now)).toBe(state)
})

test.each([
  ['owner', ['manager']],
  ['manager', ['owner']],
  ['agent', ['manager', 'owner']],
  [undefined, ['manager', 'owner']],
])('beside %s there is %j to be told', (filledBy, roles) => {
  expect(rolesBeside(filledBy)).toEqual(roles)
})

test('who is invited, and how far it came, is said in words', () => {
  expect(followRoles.map((role) => followRoleWords[role])).toEqual(['管理员', '账号所有人'])
  for (const state of ['sent', 'expired', 'void'] as const)
    expect(inviteLines[state]).toMatch(/^\S/)
})
