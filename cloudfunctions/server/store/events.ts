import type { EventName } from '../../../src/domain/messages/eventWords'
import type { FilingEvent } from '../filing/filing'

/** An event as far as it says who did what. */
export type NamedEvent = Pick<FilingEvent, 'id' | 'seq' | 'at' | 'name' | 'who' | 'about'>

export type EventPorts = {
  events: {
    /** In order of `seq`. */
    of: (filing: string) => Promise<readonly FilingEvent[]>
    /** Those with one of the names, newest first, so many at most. */
    named: (
      filing: string,
      names: readonly EventName[],
      rows: number,
    ) => Promise<readonly NamedEvent[]>
  }
}
