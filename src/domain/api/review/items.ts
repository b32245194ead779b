import type { Quarters } from '../../form/orientation'
import type { Photo, PictureLink } from '../filing'

/** One thing the reviewer ticks: a printed row, a slot (`slot:licence`) or `signature`. */
export type ReviewItem = {
  readonly key: string
  readonly label: string
  /** Values hidden as K2 says. */
  readonly text: string
  /** What the machine already knows: 信用代码校验位正确; or a warning. */
  readonly remark: { readonly level: 'ok' | 'warning'; readonly text: string } | null
  readonly files: readonly ReviewFile[]
  /** What it said in the submission checked before, if it has changed since (G5). */
  readonly change: { readonly before: string } | null
  /** What was filled in with it and is never printed: 原始ID, 信用代码. */
  readonly beside: readonly BesideValue[]
  /** The key of the item whose photos show what it says: of a photo or the signature its own; null where none does (G10). */
  readonly provenBy: string | null
  /** The office found it right when it last returned the filing, and nobody changed it since. */
  readonly wasRight: boolean
}

/** 系统辅助项 of a row; `before` as `ReviewItem.change`. */
export type BesideValue = {
  readonly label: string
  readonly text: string
  readonly before: string | null
}

/** A photo; `isNew` (新) when the submission checked before did not have it, `unopened` when no decoder opens it. */
export type ReviewFile = Photo & { readonly isNew: boolean; readonly unopened?: true }

/** A picture for staff; `quarters` is how far somebody turned it beyond what its pixels say. */
export type DeskPicture = PictureLink & { readonly quarters: Quarters }
