/** What is to happen, and when; whole epoch milliseconds, as clocks tell them, of the simulation's own time, which never goes back. */
export type Agenda = {
  readonly now: () => number
  /** Plans a deed; two of one instant happen in the order in which they were planned. The answer takes it back. */
  readonly at: (instant: number, deed: () => void) => () => void
  readonly after: (milliseconds: number, deed: () => void) => () => void
  /** Comes back at the instant. */
  readonly until: (instant: number) => Promise<void>
  /** Does one thing after another until an instant, or until `isOver` says so. */
  readonly run: (end: number, isOver: () => boolean) => Promise<void>
}

type Planned = { readonly instant: number; readonly order: number; deed: (() => void) | null }

const isBefore = (one: Planned, other: Planned): boolean =>
  one.instant < other.instant || (one.instant === other.instant && one.order < other.order)

/** All that a deed set off and that waits for nothing planned has happened. */
const settled = () => new Promise<void>((resolve) => void setImmediate(resolve))

/**
 * The one order in which everything of a simulation happens. Nothing goes on beside it: whatever waits for a time, an
 * answer or a pause waits for a deed of the agenda.
 */
export const agendaFrom = (start: number): Agenda => {
  const heap: Planned[] = []
  let now = start
  let orders = 0

  const push = (planned: Planned) => {
    let place = heap.push(planned) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = heap[parent] as Planned
      if (!isBefore(planned, above)) break
      heap[place] = above
      place = parent
    }
    heap[place] = planned
  }
  const pop = (): Planned | undefined => {
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      const [left, right] = [heap[child], heap[child + 1]]
      if (left === undefined) break
      if (right !== undefined && isBefore(right, left)) child += 1
      const lower = heap[child] as Planned
      if (!isBefore(lower, last)) break
      heap[place] = lower
      place = child
    }
    heap[place] = last
    return first
  }

  const at = (instant: number, deed: () => void) => {
    const planned: Planned = { instant: Math.max(Math.ceil(instant), now), order: orders++, deed }
    push(planned)
    return () => {
      planned.deed = null
    }
  }

  return {
    now: () => now,
    at,
    after: (milliseconds, deed) => at(now + milliseconds, deed),
    until: (instant) => new Promise((resolve) => void at(instant, resolve)),
    run: async (end, isOver) => {
      await settled()
      while (!isOver()) {
        const next = pop()
        if (next === undefined || next.instant > end) return
        if (next.deed === null) continue
        now = next.instant
        next.deed()
        await settled()
      }
    },
  }
}
