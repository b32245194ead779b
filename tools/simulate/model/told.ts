import type { Deed } from '../world/deeds'
import type { SimulatedOffice } from '../world/offices'
import type { Stand } from './stand'

/** Someone has to be told of a deed. */
export type ToTell = {
  readonly of: Deed['kind']
  /** The owner, or all staff of an office with its confirmed address. */
  readonly who: { readonly owner: string } | { readonly office: SimulatedOffice }
  /** What the entry's title says. */
  readonly title: RegExp
  /** Milliseconds after the deed in which it can be undone, and nobody is told. */
  readonly after: number
}

/** G9: a decision can be undone for two minutes, and nobody is told before. */
const UNDO = 120_000

/** F3, F8, D5, G9: whom a deed is told to. Nobody is told of what they did themselves. */
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
    case 'started':
    case 'changeStarted':
    case 'undone':
      return []
  }
}

/** Titles of what an office is told of a deed. */
export const isOfOfficeDeed = (title: string): boolean =>
  [/^新提交的/, /^补正已回/, /^已撤回/, /转来的(已登记)?备案/].some((of) => of.test(title))

/** Titles of what an owner is told of a deed; everything else that they are told reminds. */
export const isOfDeed = (title: string): boolean =>
  [/一次性告知/, /^(变更)?已登记/, /^转由/].some((of) => of.test(title))
