import { type DueWords, speaksOfLateness } from '../../domain/moves/standing'
import { Hero } from '../layout/Hero'
import { LateClause } from './LateClause'

/** A last day as the one big thing of a screen; where it is past, the notice's own words are one tap away (E4). */
export const DueHero = ({ words }: { words: DueWords }) => (
  <>
    <Hero words={words} />
    {speaksOfLateness(`${words.lead}${words.sub ?? ''}`) ? <LateClause /> : null}
  </>
)
