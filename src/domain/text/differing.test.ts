import { differing, type Stretch } from './differing'

/** What differs in brackets. */
const marked = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')

test.each<[string, string, string, string, string]>([
  ['nothing', '河西街18号', '河西街18号', '河西街18号', '河西街18号'],
  ['what was replaced', '河西街附近', '河西街18号', '河西街[附近]', '河西街[18号]'],
  [
    'what was added at the end',
    '吃住和出行',
    '吃住和出行，每周',
    '吃住和出行',
    '吃住和出行[，每周]',
  ],
  [
    'what was taken out',
    '胜芳镇河西街18号',
    '胜芳河西街18号',
    '胜芳[镇]河西街18号',
    '胜芳河西街18号',
  ],
  [
    'a whole number, not its digit',
    '手机 13800000001',
    '手机 13800000009',
    '手机 [13800000001]',
    '手机 [13800000009]',
  ],
  ['two places', '霸州市东街1号', '固安县东街2号', '[霸州市]东街[1]号', '[固安县]东街[2]号'],
  ['everything from nothing', '', '新的', '', '[新的]'],
  ['everything to nothing', '旧的', '', '[旧的]', ''],
  ['a rare character as one', '𠅤街', '𪚥街', '[𠅤]街', '[𪚥]街'],
])('marks %s', (_name, before, after, was, is) => {
  const { before: left, after: right } = differing(before, after)
  expect([marked(left), marked(right)]).toEqual([was, is])
})
