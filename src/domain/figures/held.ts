import type { Status } from '../moves/moves'

/** With whom a filing lies, in the order in which the dashboard says so. */
export const holders = {
  owner: '填报人',
  office: '办公室',
  paper: '纸质往来',
  city: '市级',
} as const

export type Holder = keyof typeof holders

export const holderNames = Object.keys(holders) as readonly Holder[]

/** Milliseconds that a filing lay with each from its first submission to its last move; missing where it never did. */
export type HeldTimes = Readonly<Partial<Record<Holder, number>>>

type Lying = {
  readonly status: Status
  readonly onceSubmitted: boolean
  readonly claimed: boolean
  /** Its copies are brought to the office. */
  readonly bringsCopies: boolean
  /** The city’s head is asked to confirm that it is not gone on with. */
  readonly cityConfirms: boolean
}

/** With whom a filing lies; null before it is first submitted and once it is decided. */
const holder: Readonly<Record<Status, (lying: Lying) => Holder | null>> = {
  draft: ({ onceSubmitted }) => (onceSubmitted ? 'owner' : null),
  returned: () => 'owner',
  // Copies that are on their way keep anybody from beginning.
  submitted: ({ cityConfirms, bringsCopies, claimed }) =>
    cityConfirms ? 'city' : bringsCopies && !claimed ? 'paper' : 'office',
  attested: () => null,
  registered: () => null,
  declined: () => null,
  cancelled: () => null,
}

/** What was held, with the time that a filing lay as it was since its last move. */
export const heldSince = (held: HeldTimes, lying: Lying, milliseconds: number): HeldTimes => {
  const by = holder[lying.status](lying)
  return by === null || milliseconds <= 0 ? held : { ...held, [by]: (held[by] ?? 0) + milliseconds }
}

type Happened = { readonly name: string; readonly at: number }

/** With whom it lies after an event; events that are not here change nothing. */
const after: Readonly<Record<string, Holder | null>> = {
  submitted: 'office',
  entered: 'office',
  resubmitted: 'office',
  setAside: 'office',
  returned: 'owner',
  withdrawn: 'owner',
  registered: null,
  declined: null,
  givenUp: null,
}

/** What a filing that was stored without it was held, as far as its events tell, oldest first. */
export const heldOfEvents = (events: readonly Happened[]): HeldTimes => {
  let held: HeldTimes = {}
  let last: Happened | null = null
  let by: Holder | null = null
  let before: Holder | null = null
  for (const event of events) {
    if (last !== null && by !== null) held = { ...held, [by]: (held[by] ?? 0) + event.at - last.at }
    const next: Holder | null | undefined = event.name === 'undone' ? before : after[event.name]
    if (next !== undefined) {
      before = by
      by = next
    }
    last = event
  }
  return held
}
