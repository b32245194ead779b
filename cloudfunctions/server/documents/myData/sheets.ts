import { showMoment } from '../../../../src/domain/dates/days'
import { type Block, plainSheets } from '../../../../src/domain/paper/plainSheets'
import type { PaperSheet } from '../../../../src/domain/paper/sheet'
import { answeredBy, answeredWord, givenWords } from '../../../../src/domain/form/consent/given'
import type { Face } from '../../../../src/domain/paper/text'
import type { FilingData } from './filing'
import type { MyData } from './gather'

export const TITLE = '我的信息'

/** Looks of one filing on paper; the JSON has all. */
const LOOKS = 12

/** What is held about a person as pages: themselves first, then each account. */
export const myDataSheets = (data: MyData, face: Face): readonly PaperSheet[] =>
  plainSheets([personBlock(data), ...data.filings.flatMap(filingBlocks)], face)

const moment = (iso: string | null): string => (iso === null ? '' : showMoment(Date.parse(iso)))

const personBlock = ({ person, filings, messages, tables, notIncluded, madeAt }: MyData): Block => {
  const { consent } = person
  const left = [
    notIncluded.filings === 0 ? '' : `另有 ${String(notIncluded.filings)} 个账号没有放进来`,
    notIncluded.unreadableFilings === 0
      ? ''
      : `${String(notIncluded.unreadableFilings)} 个账号暂时打不开`,
  ].filter((text) => text !== '')
  return {
    title: TITLE,
    rows: [
      ['制作时间', moment(madeAt)],
      ['账号', `${String(filings.length)} 件`],
      ...left.map((text) => ['没有放进来的', text] as const),
      [
        '填写和提交',
        consent === null
          ? givenWords().none
          : `${moment(consent.at)}${answeredWord(consent.version)}${consent.withdrawnAt === null ? '' : `，${moment(consent.withdrawnAt)}撤回`}`,
      ],
      ...person.idDataConsents.map(
        ({ name, as, at, version, holds }) =>
          [
            givenWords().ofPeople,
            `${name}：${moment(at)}${answeredBy(version, as)}${holds ? '' : '，已不作数'}`,
          ] as const,
      ),
      ['消息', `${String(messages.length)} 条`],
      ['表格', tables.length === 0 ? '没有' : tables.map(({ name }) => name).join('、')],
      [
        '办公室要保留的',
        `已提交的备案表、材料和经过由办理的办公室保存，${givenWords().stays}。要改正，请办理变更，或打电话问。`,
      ],
      ['说明', '身份证号只显示一部分；照片不放在这里，可以在各件备案里看。'],
    ],
  }
}

const signedOn = { hand: '', sealPage: '，签章页照片', paper: '，签在纸质表上' } as const

const filingBlocks = (filing: FilingData): readonly Block[] => [
  {
    title: filing.accountName === '' ? '还没有填账号名' : filing.accountName,
    fresh: true,
    rows: [
      ['编号', filing.number ?? '提交时给出'],
      ['状态', filing.changeOf === null ? filing.statusText : `变更：${filing.statusText}`],
      ['办理单位', [filing.office, filing.officePhone].filter(Boolean).join('　') || '还没有提交'],
      ...filing.values.map(({ label, text }) => [label, text] as const),
      ['材料', materialsOf(filing)],
      [
        '签名',
        filing.signature === null
          ? '没有'
          : `${moment(filing.signature.signedAt)}${signedOn[filing.signature.by]}`,
      ],
    ],
  },
  {
    title: '经过',
    rows: filing.events.map(({ at, what, who, lines }) => [
      moment(at),
      [`${what}（${who}）`, ...lines].join('\n'),
    ]),
  },
  {
    title: '谁看过',
    rows: [
      ...filing.seenBy
        .slice(0, LOOKS)
        .map(
          ({ at, office, what, count }) =>
            [moment(at), `${office} ${what}${count > 1 ? `，${String(count)} 次` : ''}`] as const,
        ),
      ...(filing.seenBy.length > LOOKS || filing.seenByMore
        ? [['更早的', '在小程序「谁看过」和 JSON 里'] as const]
        : filing.seenBy.length === 0
          ? [['', '还没有办公室打开过'] as const]
          : []),
    ],
  },
]

const materialsOf = ({ photos }: FilingData): string => {
  const counts = new Map<string, number>()
  for (const { label } of photos) counts.set(label, (counts.get(label) ?? 0) + 1)
  return photos.length === 0
    ? '没有'
    : [...counts].map(([label, count]) => `${label} ${String(count)} 张`).join('、')
}
