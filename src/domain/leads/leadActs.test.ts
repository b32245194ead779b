import { leadActKey, leadActsOf } from './leadActs'

const at = (text: string) => Date.parse(`${text}+08:00`)
const october = { at: at('2026-10-31T23:59:00') }
const november = { at: at('2026-11-01T00:00:00') }

test.each<[string, Parameters<typeof leadActsOf>[0], readonly string[], number]>([
  ['nothing', { urges: [], confirmed: [] }, [], 0],
  [
    'urged twice in a month',
    { urges: [november, november], confirmed: [] },
    ['urged:2026-11'],
    november.at,
  ],
  [
    'urged on both sides of the end of a Beijing month',
    { urges: [october, november], confirmed: [] },
    ['urged:2026-10', 'urged:2026-11'],
    november.at,
  ],
  [
    'both rungs',
    {
      urges: [october],
      confirmed: [
        { rung: 'platform', ...november },
        { rung: 'referral', ...november },
      ],
    },
    ['urged:2026-10', 'platform:2026-11', 'referral:2026-11'],
    november.at,
  ],
  [
    'a rung that was taken back',
    { urges: [october], confirmed: [] },
    ['urged:2026-10'],
    october.at,
  ],
])('%s', (_name, lead, acts, acted) => {
  expect(leadActsOf(lead)).toEqual({ acts, acted })
})

test('a month is asked for as it is kept', () => {
  expect(leadActKey('urged', '2026-10')).toBe(
    leadActsOf({ urges: [october], confirmed: [] }).acts[0],
  )
})
