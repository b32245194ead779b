import type { ApiOutput } from '../../../src/domain/api/api'
import type { Answer } from '../../../src/domain/api/call'
import type { SimulatedCloud } from '../cloud/cloud'

type Reader = {
  readonly cloud: Pick<SimulatedCloud, 'call'>
  readonly violated: (what: string) => void
}

type Paged = 'desk.queue' | 'leads.list'

/** Every page of a list as its reader gets it; null after a fault, of which the next look knows nothing. */
export const allPages = async <List extends Paged>(
  { cloud, violated }: Reader,
  openid: string,
  action: List,
  input: object,
): Promise<readonly ApiOutput<List>[] | null> => {
  const pages: ApiOutput<List>[] = []
  for (let after: string | null = null; ;) {
    const event = { action, input: { ...input, after } }
    const answer = (await cloud.call('api', event, { openid })) as Answer<ApiOutput<List>> | symbol
    if (typeof answer === 'symbol') return null
    if (!answer.ok) {
      if (answer.code !== 'broken')
        violated(`${action} of ${openid} was refused: ${answer.code}, ${answer.message}`)
      return null
    }
    pages.push(answer.data)
    after = answer.data.next
    if (after === null) return pages
  }
}
