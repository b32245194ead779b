import type { ApiAction, apiCalls } from '../../../src/domain/api/api'
import { Refusal } from '../../../src/domain/api/refusal'
import { notOpenWords, type Opening, openingOn } from '../../../src/domain/launch/opening'
import { type SettingValues, valueOn } from '../../../src/domain/settings/settings'
import type { Actions, Context, Moment } from '../app'
import { personOf } from '../filing/consents'
import { isReviewer } from '../filing/review/reviewer'

/** Whether accounts are filed here now, by the environment and by what is set (M8). */
export const openingNow = (
  {
    ports: { stage, operator },
    today,
  }: Pick<Moment, 'today'> & {
    readonly ports: Pick<Moment['ports'], 'stage' | 'operator'>
  },
  settings: SettingValues,
): Opening =>
  openingOn({ stage, operator, basis: valueOn(settings, 'city', 'basis', today) }, today)

/** What begins something, which `paused` refuses, and what else collects something of who begins, which `closed` refuses too. */
const gates: Readonly<Partial<Record<ApiAction, Exclude<Opening, 'open'>>>> = {
  'consent.give': 'closed',
  'consent.giveIdData': 'closed',
  'filing.start': 'paused',
  'filing.attest': 'paused',
  'import.ticket': 'paused',
  'import.run': 'paused',
  'takeover.ask': 'paused',
  'entering.start': 'paused',
  'entering.take': 'paused',
}

/** The calls behind gates, by name. */
export const gatedCalls = Object.keys(gates) as readonly ApiAction[]

const isShut = (gate: Exclude<Opening, 'open'>, opening: Opening): boolean =>
  opening === 'closed' || opening === gate

/** What reaches an office, or somebody's work there, stays shut for them too. */
const shutToReviewers: ReadonlySet<string> = new Set([
  'filing.attest',
  'takeover.ask',
  'entering.start',
  'entering.take',
])

/** Who walks through the form for WeChat may fill in before accounts are filed here (M8). */
const isLetIn = async (context: Context, action: string): Promise<boolean> =>
  !shutToReviewers.has(action) && isReviewer(context, await personOf(context.ports, context.openid))

/** The actions, of which some are refused with `not-allowed` while accounts are not filed here. */
export const behindGates = (actions: Actions<typeof apiCalls>): Actions<typeof apiCalls> => {
  const gated = Object.entries(gates).map(([name, gate]) => {
    const run = actions[name as ApiAction] as (context: Context, input: unknown) => unknown
    return [
      name,
      async (context: Context, input: unknown) => {
        const opening = openingNow(context, context.settings)
        if (opening !== 'open' && isShut(gate, opening) && !(await isLetIn(context, name)))
          throw new Refusal(
            'not-allowed',
            `${notOpenWords[opening].title}。${notOpenWords[opening].sub}`,
          )
        return run(context, input)
      },
    ]
  })
  return { ...actions, ...(Object.fromEntries(gated) as Partial<Actions<typeof apiCalls>>) }
}
