import type { SimulatedOffice } from './offices'

/** What people did with a filing, as they know it themselves; `at` is by the clock of the functions, days are Beijing's. */
export type Deed = { readonly filing: string; readonly at: number } & (
  | { readonly kind: 'started'; readonly owner: string; readonly openedOn: string }
  | { readonly kind: 'changeStarted'; readonly owner: string; readonly changedOn: string }
  | {
      readonly kind: 'submitted' | 'resubmitted'
      readonly office: SimulatedOffice
      readonly number: string
    }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'returned'; readonly by: string }
  | { readonly kind: 'registered'; readonly by: string }
  | { readonly kind: 'transferred'; readonly by: string; readonly to: SimulatedOffice }
  | { readonly kind: 'undone'; readonly by: string }
)
