import type { ApiAction, ApiInput, ApiOutput } from '../../../src/domain/api/api'
import type { Answer } from '../../../src/domain/api/call'
import type { Chance } from '../../photos/chance'
import type { Agenda } from '../clock/agenda'
import { type SimulatedCloud, UNANSWERED } from '../cloud/cloud'
import type { SimulatedWeather } from '../faults/weather'

const MINUTE = 60_000

/** Something a person does, and how they see afterwards that it was done although no answer came. */
export type Attempt<Action extends ApiAction> = {
  readonly action: Action
  readonly input: ApiInput<Action>
  readonly wasDone: () => Promise<boolean>
}

/** When a deed was done by the clock of the functions; null where it was refused. */
export type Done = { readonly at: number } | null

/** Errors of a function that say nothing of whether it did something. */
const UNSURE: readonly string[] = ['broken', 'busy']

/**
 * The phone of a person. While there is no net nobody calls; who gets no answer tries again some minutes later, and who
 * cannot know whether something was done looks first.
 */
export const phoneOf = (
  world: {
    readonly agenda: Agenda
    readonly cloud: SimulatedCloud
    readonly weather: SimulatedWeather
    /** An answer that only a bug gives. */
    readonly surprised: (what: string) => void
  },
  openid: string,
  draws: Chance,
) => {
  const { agenda, cloud, weather, surprised } = world
  const pause = () => agenda.until(agenda.now() + draws.between(2, 9) * MINUTE)

  /** One call; null where no answer came that says anything. */
  const once = async <Action extends ApiAction>(
    action: Action,
    input: ApiInput<Action>,
  ): Promise<Answer<ApiOutput<Action>> | null> => {
    if (weather.isOut()) return null
    const struckBefore = weather.struckAt()
    const answer = await cloud.call('api', { action, input }, { openid })
    if (answer === UNANSWERED) return null
    const given = answer as Answer<ApiOutput<Action>>
    if (!given.ok && given.code === 'input')
      surprised(`${action} was refused: ${given.message} ${JSON.stringify(given.fields)}`)
    if (given.ok || !UNSURE.includes(given.code)) return given
    if (given.code === 'broken' && weather.struckAt() === struckBefore)
      surprised(`${action} broke without a fault`)
    return null
  }

  /** Asks until there is an answer: for what changes nothing when it is asked again. */
  const ask = async <Action extends ApiAction>(
    action: Action,
    input: ApiInput<Action>,
  ): Promise<Answer<ApiOutput<Action>>> => {
    for (;;) {
      const answer = await once(action, input)
      if (answer !== null) return answer
      await pause()
    }
  }

  return {
    openid,
    draws,
    until: agenda.until,
    now: agenda.now,
    /** The time by the clock of the functions. */
    clock: () => Math.floor(cloud.now()),
    pause,
    ask,
    /** As `ask`, of what has to succeed. */
    sure: async <Action extends ApiAction>(
      action: Action,
      input: ApiInput<Action>,
    ): Promise<ApiOutput<Action>> => {
      const answer = await ask(action, input)
      if (!answer.ok)
        throw new Error(
          `${openid} ${action}: ${answer.code} ${answer.message} ${JSON.stringify(answer.fields)}`,
        )
      return answer.data
    },
    /** Does something once, whatever answers are lost; null where it is refused. */
    act: async <Action extends ApiAction>({
      action,
      input,
      wasDone,
    }: Attempt<Action>): Promise<Done> => {
      for (;;) {
        const at = cloud.now()
        const answer = await once(action, input)
        if (answer?.ok) return { at }
        if (answer !== null) return null
        do await pause()
        while (weather.isOut())
        if (await wasDone()) return { at }
      }
    },
    /** Uploads a file to a path, as the client does. */
    upload: (path: string, bytes: Buffer): string => cloud.storage.save(path, bytes),
    /** Says yes to WeChat's question, and tells the functions. */
    allow: async (template: 'progress' | 'due' | 'desk', token: string): Promise<void> => {
      cloud.pushes.answer(openid, `local-${template}`, 'accept')
      await ask('push.answered', { token, answers: { [template]: 'accept' } })
    },
  }
}

export type Phone = ReturnType<typeof phoneOf>
