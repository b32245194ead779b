import type { WorkingFiling } from '../filings/listed'
import type { Message } from '../messages'
import type { PageEnd } from '../pages'

/** A staff member's messages of one filing (F3). */
export type MessageGroup = {
  readonly filing: string
  /** The id of its newest message. */
  readonly newest: string
  readonly messages: number
  readonly unread: number
}

/** A message to staff of a filing, as far as it says whether what it asks for is still to be done. */
export type StaffMessage = Pick<Message, 'asks' | 'office'> & { readonly person: string }

/** A message that may read itself, or did. */
export type ReadingMessage = StaffMessage & Pick<Message, 'id' | 'filing' | 'at' | 'over'>

/** An unread message of a lead that may read itself, as staff or as who is urged. */
export type LeadMessage = Pick<Message, 'id' | 'filing' | 'at'> &
  Required<Pick<Message, 'leadMatter'>>

/** An event of a filing or a lead, by which its messages are looked at again. */
export type FilingDeed = { readonly id: string; readonly at: number } & {
  readonly filing: string
  readonly name: string
}

/** How far the events were followed by which messages read themselves, and the ids of the last of them. */
export type ReadUpTo = {
  readonly id: 'read'
  readonly at: number
  readonly deeds: readonly string[]
}

/** Messages to staff of a filing: together, and what reads itself. */
export type StaffMessagePorts = {
  staffMessages: {
    /** What a person was told of each of the filings as staff and holds at `now`. */
    groups: (
      person: string,
      filings: readonly string[],
      now: number,
    ) => Promise<readonly MessageGroup[]>
    /** A person's read the messages of the filings that hold at `until`. */
    markRead: (person: string, filings: readonly string[], until: number) => Promise<void>
    /** What happened to filings from the one instant on and before the other, earliest first. */
    deeds: (
      from: number,
      until: number,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly FilingDeed[]>
    filings: (ids: readonly string[]) => Promise<readonly WorkingFiling[]>
    /** Unread ones of the filing, earliest first. */
    unread: (
      filing: string,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly ReadingMessage[]>
    /** Those of the filing that read themselves from the instant on, earliest first. */
    over: (
      filing: string,
      from: number,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly ReadingMessage[]>
    /** Unread ones of the lead whose matter can be over, earliest first. */
    unreadOfLead: (
      lead: string,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly LeadMessage[]>
    /** Those still unread read themselves. */
    readThemselves: (ids: readonly string[], now: number) => Promise<void>
    /** Those that read themselves are unread again. */
    unreadAgain: (ids: readonly string[]) => Promise<void>
    putReadUpTo: (place: ReadUpTo) => Promise<void>
  }
}
