import type { EntryWords } from './entryWords'
import { type EventName, wordsOf } from './eventWords'

test.each<[EventName, string, string, EntryWords['readers']]>([
  ['ownRevealed', '', '查看身份证全号', 'audit'],
  ['revealed', 'ownerIdNumber', '查看身份证全号', 'staff'],
  ['revealed', 'ownerMobile', '查看手机全号', 'staff'],
  ['paperMade', '备案表', '下载备案表', 'staff'],
  ['opened', '', '打开查看', 'audit'],
  ['photoViewed', '证照', '查看证照', 'audit'],
  ['photoTurned', '证照', '转正证照', 'audit'],
  ['exported', '台账', '导出台账', 'audit'],
  ['redated', '最晚日改为 12月11日', '最晚日改为 12月11日', 'everybody'],
  ['idPhotosErased', '30 天', '按保存期限删除（30 天）', 'everybody'],
  ['erased', '183 天', '按保存期限删除（183 天）', 'staff'],
  ['noted', '', '备注', 'staff'],
  ['called', '没人接', '电话联系，没人接', 'staff'],
  ['kept', '', '暂不删除', 'staff'],
  ['keptNoLonger', '', '恢复按期删除', 'staff'],
  ['accountJudged', '不是同一账号', '不是同一账号', 'staff'],
  ['urged', '上门', '已督促（上门）', 'everybody'],
])('%s of %s reads “%s”, for %s', (event, about, said, readers) => {
  const words = wordsOf(event)
  expect(words.what({ about }, '')).toBe(said)
  expect(words.readers).toBe(readers)
})

test('only a bug asks for an event that was never stored', () => {
  expect(() => wordsOf('rained' as EventName)).toThrow('no words for the event rained')
})
