import { keptWords } from '../../domain/settings/kept'
import type { Held } from '../../domain/api/me'
import { givenWords } from '../../domain/form/consent/given'

type HeldRow = { readonly title: string; readonly sub: string }

const count = (number: number, unit: string): string => `${String(number)} ${unit}`

/** Behind a Chinese word. */
const spaced = (days: number): string => keptWords(days).replace(/^(?=\d)/, ' ')

/** What is held, each with how much of it and how long; what there is nothing of is left out. */
export const heldRows = ({
  accounts,
  submitted,
  idNumbers,
  photos,
  signatures,
  submissions,
  people,
  tables,
  kept,
}: Held): readonly HeldRow[] => [
  {
    title: '备案表内容',
    sub:
      accounts === 0
        ? '还没有账号'
        : `${count(accounts, '个账号')}，提交过 ${count(submitted, '个')}`,
  },
  ...(idNumbers === 0
    ? []
    : [{ title: '身份证号', sub: `${count(idNumbers, '件里有')}，加密保存，只显示一部分` }]),
  ...(photos + signatures === 0
    ? []
    : [
        {
          title: '照片和签名',
          sub: `照片 ${count(photos, '张')}，签名 ${count(signatures, '个')}`,
        },
      ]),
  ...(submissions === 0
    ? []
    : [{ title: '每次提交的内容', sub: `${count(submissions, '份')}，和经过一起留存` }]),
  ...(people === 0
    ? []
    : [{ title: givenWords().ofPeople, sub: `${count(people, '人')}${givenWords().holds}` }]),
  ...(tables === 0
    ? []
    : [{ title: '导入的表格', sub: `${count(tables, '份')}，${keptWords(kept.tables)}内删除` }]),
  { title: '消息和提醒', sub: `消息保存${spaced(kept.messages)}` },
]

/** What the offices keep of what was submitted, and how it is put right. */
export const keptSentence = ({
  offices,
  kept: { withdrawn, declined, cancelled },
}: Pick<Held, 'offices' | 'kept'>): string => {
  const [first] = offices
  const keeper =
    offices.length === 1 && first ? first.shortName : `办理的 ${String(offices.length)} 个办公室`
  const ends = `撤回后没有再提交的满${spaced(withdrawn)}、终止办理的满${spaced(declined)}、注销备案的满${spaced(cancelled)}自动删除`
  return `已提交的备案表、材料和经过由${keeper}保存，${givenWords().stays}；${ends}。要改正，请办理变更，或打电话问。`
}
