import type { OfficeCode } from '../../../../src/domain/city/city'
import type { CallResult } from '../../../../src/domain/messages/notes'
import type { Unreached } from '../../../../src/domain/messages/outbox'

/**
 * The owner of a filing whom its newest message did not reach (F5), until they read it, the filing goes on, or somebody
 * told them by phone. `id` is the filing.
 */
export type CallRow = {
  readonly id: string
  readonly office: OfficeCode
  /** Openid. */
  readonly person: string
  /** The entry of the inbox. */
  readonly message: string
  readonly title: string
  readonly reason: Unreached
  /** The instant of the message. */
  readonly at: number
  /** The last call that did not tell them. */
  readonly tried: { readonly at: number; readonly by: string; readonly result: CallResult } | null
}
