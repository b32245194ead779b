import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import type { ScopeSettings } from '../../domain/api/administration/settings'
import type { Day } from '../../domain/dates/days'
import { savedInTurn } from './inTurn'
import { NotSaved } from './NotSaved'
import type { Sets, SettingsPart } from './setting'

/**
 * Saves settings over those that were read; nothing while none were. `notSaved` says why they were not, and where somebody
 * was first leads to what they changed.
 */
export const useSaving = ({
  settings,
  onChange,
  onStale,
}: Pick<SettingsPart, 'onChange' | 'onStale'> & {
  settings: ScopeSettings | null
}) => {
  const { busy, refusal, refuse, clear, run, repeat } = useActs()
  return {
    busy,
    refusal,
    refuse,
    clear,
    /** From a day on, or with null at once. */
    save: (set: Sets, from: Day | null = null, act = 'save') => {
      if (settings === null) return
      const { scope, version } = settings
      run(act, async () => {
        onChange(
          await savedInTurn(scope, version, (over) =>
            api('settings.set', { scope, version: over, from, set }),
          ),
        )
      })
    },
    notSaved: (
      <NotSaved
        refusal={refusal}
        onRetry={repeat}
        onStale={() => {
          clear()
          onStale()
        }}
      />
    ),
  }
}
