import type { FilingCard } from '../../api/filing'
import type { Standing } from '../status'
import { GONE } from '../../keeping/keeping'

/** Where an account stands whose period is over: there is nothing to look at any more (K6). */
export const goneStanding = ({
  accountName: number,
}: Pick<FilingCard, 'accountName'>): Standing => ({
  words: { lead: GONE, hero: number, aside: null, left: null, sub: null },
  line: GONE,
  act: { label: '查看进度', page: 'filing/progress' },
  stage: null,
  note: null,
})
