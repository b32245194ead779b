import type { Deed } from '../world/deeds'
import type { SimulatedOffice } from '../world/offices'
import type { Stand } from './stand'

/** Someone has to be told of a deed. */
export type ToTell = {
  readonly of: string
  /** The owner, or all staff of an office with its confirmed address. */
  readonly who: { readonly owner: string } | { readonly office: SimulatedOffice }
  /** What the entry's title says. */
  readonly title: RegExp
  /** Milliseconds after the deed in which it can be undone, and nobody is told. */
  readonly after: number
  /** Whether a push of it goes out while offices work alone. */
  readonly inHours?: true
  /** The filing under which it stands where that is another one. */
  readonly under?: string
}

/** E3: a date that a table of holidays moved. */
export const MOVED_DATE = /改为/

/** G9: a decision can be undone for two minutes, and nobody is told before. */
const UNDO = 120_000

/** F3, F8, D5, G9, J3, J4: whom a deed is told to. Nobody is told of what they did themselves. */
export const toTellOf = (deed: Deed, before: Stand | null): readonly ToTell[] => {
  const owner = { owner: before?.owner ?? '' }
  switch (deed.kind) {
    case 'submitted':
      return [{ of: deed.kind, who: { office: deed.office }, title: /^新提交的/, after: 0 }]
    case 'resubmitted':
      return [{ of: deed.kind, who: { office: deed.office }, title: /^补正已回/, after: 0 }]
    case 'withdrawn':
      return before?.office
        ? [{ of: deed.kind, who: { office: before.office }, title: /^已撤回/, after: 0 }]
        : []
    case 'returned':
      return [{ of: deed.kind, who: owner, title: /一次性告知/, after: UNDO }]
    case 'registered':
      return [{ of: deed.kind, who: owner, title: /^(变更)?已登记/, after: UNDO }]
    case 'transferred':
      return [
        { of: deed.kind, who: owner, title: /^转由/, after: UNDO },
        { of: deed.kind, who: { office: deed.to }, title: /转来的/, after: UNDO },
      ]
    case 'cancelAsked':
      return before?.office
        ? [{ of: deed.kind, who: { office: before.office }, title: /^申请注销备案/, after: 0 }]
        : []
    case 'cancelTakenBack':
      return before?.office
        ? [{ of: deed.kind, who: { office: before.office }, title: /^已收回注销备案/, after: 0 }]
        : []
    case 'cancelRefused':
      return [{ of: deed.kind, who: owner, title: /^没有注销备案/, after: 0 }]
    case 'cancelled':
      return [{ of: deed.kind, who: owner, title: /^已注销备案/, after: UNDO }]
    case 'handedOver':
      return [{ of: deed.kind, who: owner, title: /^已移交/, after: 0, under: deed.under }]
    case 'started':
    case 'changeStarted':
    case 'givenUp':
    case 'undone':
      return []
  }
}

/** I2, I4: whom an urge in the program is told to. */
export const toTellUrged = (owner: string): ToTell => ({
  of: 'urged',
  who: { owner },
  title: /^请办完登记备案/,
  after: 0,
  inHours: true,
})

/** Titles of what an office is told of a deed. */
export const isOfOfficeDeed = (title: string): boolean =>
  [
    /^新提交的/,
    /^补正已回/,
    /^已撤回/,
    /转来的(已登记)?备案/,
    /^申请注销备案/,
    /^已收回注销备案/,
  ].some((of) => of.test(title))

/** Titles of what an owner is told of a deed, or of a table of holidays; everything else that they are told reminds. */
export const isOfDeed = (title: string): boolean =>
  [
    /一次性告知/,
    /^(变更)?已登记/,
    /^转由/,
    /^(没有|已)注销备案/,
    /^已移交/,
    /^请办完登记备案/,
    MOVED_DATE,
  ].some((of) => of.test(title))
