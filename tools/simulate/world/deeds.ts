import type { SimulatedOffice } from './offices'

/** What people did with a filing, as they know it themselves; `at` is by the clock of the functions, days are Beijing's. */
export type Deed = { readonly filing: string; readonly at: number } & (
  | {
      readonly kind: 'started'
      readonly owner: string
      readonly accountName: string
      readonly openedOn: string
    }
  | {
      readonly kind: 'changeStarted'
      readonly owner: string
      readonly accountName: string
      readonly changedOn: string
    }
  | {
      readonly kind: 'submitted' | 'resubmitted'
      readonly office: SimulatedOffice
      readonly number: string
    }
  | { readonly kind: 'withdrawn' | 'givenUp' | 'cancelAsked' | 'cancelTakenBack' }
  | {
      readonly kind: 'handedOver'
      readonly to: string
      /** The filing under which that is said: a change goes with what it changes. */
      readonly under: string
    }
  | {
      readonly kind: 'returned' | 'registered' | 'cancelled' | 'cancelRefused' | 'undone'
      readonly by: string
    }
  | { readonly kind: 'transferred'; readonly by: string; readonly to: SimulatedOffice }
)
