import type { MoveName } from '../moves/moves'
import { type CardEvent, cardEvents } from './cardEvents'
import type { EntryWords } from './entryWords'
import { type LeadEvent, leadEvents } from './ofMoves/leadEvents'
import { moveWords } from './moveWords'

/** Who looked at what. */
export const viewWords = {
  ownRevealed: { what: () => '查看身份证全号', readers: 'audit' },
  revealed: {
    what: ({ about }) => (about.endsWith('Mobile') ? '查看手机全号' : '查看身份证全号'),
    readers: 'staff',
  },
  paperMade: { what: ({ about }) => `下载${about}`, readers: 'staff' },
  opened: { what: () => '打开查看', readers: 'audit' },
  photoViewed: { what: ({ about }) => `查看${about}`, readers: 'audit' },
  photoTurned: { what: ({ about }) => `转正${about}`, readers: 'audit' },
  exported: { what: ({ about }) => `导出${about}`, readers: 'audit' },
} as const satisfies Readonly<Record<string, EntryWords>>

/** What the timer did by itself. */
export const timerWords = {
  redated: { what: ({ about }) => about, readers: 'everybody' },
  idPhotosErased: { what: ({ about }) => `按保存期限删除（${about}）`, readers: 'everybody' },
  erased: { what: ({ about }) => `按保存期限删除（${about}）`, readers: 'staff' },
} as const satisfies Readonly<Record<string, EntryWords>>

export type ViewName = keyof typeof viewWords

/** What staff write down for each other: no look, so that no applicant reads of it among those (K8). */
const noteWords = {
  noted: { what: () => '备注', readers: 'staff' },
  called: { what: ({ about }) => `电话联系，${about}`, readers: 'staff' },
  kept: { what: () => '暂不删除', readers: 'staff' },
  keptNoLonger: { what: () => '恢复按期删除', readers: 'staff' },
  accountJudged: { what: ({ about }) => about, readers: 'staff' },
} as const satisfies Readonly<Record<string, EntryWords>>

/** That the owner of a filing was urged (I2): it stands in their timeline too. */
const urgedWords = {
  urged: { what: ({ about }) => `已督促（${about}）`, readers: 'everybody' },
} as const satisfies Readonly<Record<string, EntryWords>>

/** What happened to a filing or a lead: a move, that somebody looked or noted something, or what became of a card. */
export type EventName =
  | (typeof moveWords)[MoveName]['event']
  | ViewName
  | keyof typeof noteWords
  | keyof typeof timerWords
  | CardEvent
  | LeadEvent
  | keyof typeof urgedWords

const words: ReadonlyMap<string, EntryWords> = new Map<string, EntryWords>([
  ...Object.values(moveWords).map((each) => [each.event, each] as const),
  ...Object.entries(viewWords),
  ...Object.entries(timerWords),
  ...Object.entries(noteWords),
  ...Object.entries(cardEvents),
  ...Object.entries(leadEvents),
  ...Object.entries(urgedWords),
])

/** The words of an event. Throws for a name that no version of the program stored. */
export const wordsOf = (event: EventName): EntryWords => {
  const found = words.get(event)
  if (found === undefined) throw new Error(`no words for the event ${event}`)
  return found
}
