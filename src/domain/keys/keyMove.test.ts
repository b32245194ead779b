import { isUnderWay, type KeyMoveState, type LeftUnder, retireRefusal } from './keyMove'

const moved = (state: KeyMoveState, failed = 0, left: Record<string, LeftUnder> = {}) => ({
  to: 'bbbbbbbb',
  state,
  failed,
  left,
})

test.each<[string, string, Parameters<typeof retireRefusal>[2], string | null]>([
  ['the current one', 'bbbbbbbb', moved('done'), '正在使用的密钥不能停用'],
  ['before any move', 'aaaaaaaa', null, '请先把数据换到新密钥，换完再停用'],
  ['while it is moved', 'aaaaaaaa', moved('moving'), '请先把数据换到新密钥，换完再停用'],
  ['while it is counted', 'aaaaaaaa', moved('checking'), '请先把数据换到新密钥，换完再停用'],
  ['stopped', 'aaaaaaaa', moved('stopped'), '请先把数据换到新密钥，换完再停用'],
  [
    'moved to one that is no longer current',
    'aaaaaaaa',
    { ...moved('done'), to: 'cccccccc' },
    '请先把数据换到新密钥，换完再停用',
  ],
  ['with rows that failed', 'aaaaaaaa', moved('done', 2), '还有 2 条没有换成，请再换一次'],
  [
    'with rows left in two collections',
    'aaaaaaaa',
    moved('done', 0, { aaaaaaaa: { tokens: 3, cards: 1 } }),
    '还有 4 条用着这把密钥，过几天再换一次',
  ],
  [
    'with rows left under another one',
    'aaaaaaaa',
    moved('done', 0, { dddddddd: { tokens: 3 } }),
    null,
  ],
  ['with nothing left', 'aaaaaaaa', moved('done'), null],
])('a key is retired: %s', (_name, key, move, refusal) => {
  expect(retireRefusal(key, 'bbbbbbbb', move)).toBe(refusal)
})

test.each<[KeyMoveState, boolean]>([
  ['asked', true],
  ['moving', true],
  ['checking', true],
  ['stopped', false],
  ['done', false],
])('a move that is %s goes on by itself: %s', (state, goesOn) => {
  expect(isUnderWay(state)).toBe(goesOn)
})
