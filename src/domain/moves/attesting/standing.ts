import { type DueWords, statusWords } from '../status'
import { entryWords, type PaperEntry } from './entry'

type Words = { readonly words: DueWords; readonly line: string }

/** What is only said to be filed on paper is due on no day, and nobody is urged (A5). */
export const saidOnPaper: Words = {
  words: { lead: '自述已备案', hero: '待核实', aside: null, left: null, sub: '不催办' },
  line: '待核实，不催办',
}

export const IN_LEDGER = '已登记（纸质台账）'

/** What the office has found in its ledger, and nothing else of it. */
export const inLedger = ({ number, year }: PaperEntry): Words => ({
  words: {
    lead: IN_LEDGER,
    hero: number === '' ? statusWords.registered.word : number,
    aside: null,
    left: null,
    sub: year === null ? null : `${year}年登记`,
  },
  line: [IN_LEDGER, entryWords({ number, year })].filter(Boolean).join('，'),
})

const NOT_FOUND = '没有对上台账'
const FORM_ASKED = '请补报一份'

/** The office did not find it and asks for a form; `due` is until when, once that is known. */
export const formAsked = (due: DueWords | null): Words => ({
  words: due
    ? { ...due, lead: `${NOT_FOUND}，${due.lead}` }
    : { lead: NOT_FOUND, hero: FORM_ASKED, aside: null, left: null, sub: null },
  line: `${NOT_FOUND}，${FORM_ASKED}`,
})
