import { CITY_OFFICE, officeOf } from '../../../src/domain/city/city'
import { copiesToBring, formToBring } from '../../../src/domain/paper/copies'
import { dueWords } from '../../../src/domain/moves/standing'
import type { PacketFacts } from '../../../src/domain/paper/copiesPage'
import { atCounter, counterWords } from '../../../src/domain/serving/counter'
import { needsSeal, servedRoute, type Servings } from '../../../src/domain/serving/serving'
import { isCompared } from '../filing/facts'
import { type Judging, deadlineOf } from '../filing/dates'
import { unprovedSlots } from '../filing/change/changing'
import type { Filing } from '../store/filings/filing'
import { routeNow } from '../views/detail'

/** What the last page of a packet says of a draft. */
export const packetFacts = (filing: Filing, servings: Servings, judging: Judging): PacketFacts => {
  const { answers, way = null } = filing
  const route = routeNow(filing, judging)
  const goesTo = route?.office ?? null
  const reason = atCounter(servings, { way, goesTo })
  const taker = way === 'city' ? CITY_OFFICE : route && servedRoute(servings, route).office
  const deadline = deadlineOf(filing, judging)
  const words = deadline && dueWords(deadline, judging.today)
  return {
    accountName: answers.accountName ?? '',
    toBring: [
      { text: formToBring(answers, needsSeal(servings, taker)), note: null },
      ...copiesToBring(answers, {
        othersPaper: reason === 'papers',
        proving: isCompared(filing) ? unprovedSlots(filing) : null,
      }),
    ],
    office: taker && officeOf(taker),
    due: words?.left ? `${words.lead} ${words.hero}` : null,
    note: reason === null || reason === 'office' ? null : counterWords[reason],
  }
}
