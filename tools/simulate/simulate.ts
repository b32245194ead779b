import { parseArgs } from 'node:util'
import { bundlesOf } from './cloud/bundles'
import { cases, fewCases, shortForm } from './cases'
import { inProcesses, type ProcessShare, shareOf } from './processes'
import { tryAllMutants, tryMutants } from './mutants/tryMutants'
import { type Finding, type Scenario, simulate } from './run'
import { shrink } from './shrink'

const numbers = (text: string): readonly number[] =>
  text === '' ? [] : text.split(',').map(Number)

const commandOf = ({ owners, months, seed, only }: Scenario): string =>
  [
    `npm run simulate -- --owners ${String(owners)} --months ${String(months)} --seed ${String(seed)}`,
    ...(only
      ? [`--only-owners '${only.owners.join(',')}' --only-faults '${only.faults.join(',')}'`]
      : []),
  ].join(' ')

const show = (scenario: Scenario, { hash, counts, violations }: Finding): void => {
  const lines = Object.entries(counts).map(([name, count]) => `${String(count)} ${name}`)
  console.log(`seed ${String(scenario.seed)}: ${lines.join(', ')}, hash ${hash.slice(0, 16)}`)
  for (const violation of violations) console.log(`VIOLATED ${violation}`)
}

/** Simulates and prints what is violated; a failing seed is made smaller and printed as a command. */
const run = async (scenario: Scenario, shrinks: boolean): Promise<boolean> => {
  const bundles = await bundlesOf()
  const found = await simulate(bundles, scenario, 1, (months) => {
    // What is found goes to the output; how far it is stands beside it.
    console.error(
      `seed ${String(scenario.seed)}: ${String(months)} of ${String(scenario.months)} months`,
    )
  })
  show(scenario, found)
  if (found.violations.length === 0) return true
  console.log(`again: ${commandOf(scenario)}`)
  if (!shrinks) return false
  const small = await shrink(bundles, scenario, found, (only, { violations }) => {
    const left = `${String(only.owners.length)} owners, ${String(only.faults.length)} faults`
    console.log(`with ${left}: ${violations[0] ?? 'nothing'}`)
  })
  show(small.scenario, small.found)
  console.log(`smaller: ${commandOf(small.scenario)}`)
  return false
}

/** '0/2' is the first of two parts. */
const partIn = (text: string): ProcessShare => {
  const [part = 0, parts = 1] = text.split('/').map(Number)
  return { part, parts }
}

const main = async (): Promise<boolean> => {
  const { values } = parseArgs({
    options: {
      owners: { type: 'string', default: String(shortForm.owners) },
      months: { type: 'string', default: String(shortForm.months) },
      seed: { type: 'string', default: String(shortForm.seed) },
      'only-owners': { type: 'string' },
      'only-faults': { type: 'string' },
      shrink: { type: 'boolean', default: false },
      cases: { type: 'boolean', default: false },
      'cases-part': { type: 'string' },
      'few-cases': { type: 'boolean', default: false },
      'few-cases-part': { type: 'string' },
      mutants: { type: 'boolean', default: false },
      mutant: { type: 'string' },
      'mutants-part': { type: 'string' },
    },
  })
  const { 'only-owners': owners, 'only-faults': faults, shrink: shrinks } = values
  if (values.mutants) return tryAllMutants()
  if (values.mutant !== undefined) return tryMutants({ name: values.mutant })
  if (values['mutants-part'] !== undefined) return tryMutants(partIn(values['mutants-part']))
  for (const [name, list] of [
    ['cases', cases],
    ['few-cases', fewCases],
  ] as const) {
    const part = values[`${name}-part`]
    if (values[name]) return inProcesses(`--${name}-part`, list.length)
    if (part !== undefined) return all(shareOf(list, partIn(part)), shrinks)
  }
  const given = {
    owners: Number(values.owners),
    months: Number(values.months),
    seed: Number(values.seed),
  }
  const only =
    owners === undefined && faults === undefined
      ? {}
      : { only: { owners: numbers(owners ?? ''), faults: numbers(faults ?? '') } }
  return all([{ ...given, ...only }], shrinks)
}

const all = async (scenarios: readonly Scenario[], shrinks: boolean): Promise<boolean> => {
  let right = true
  for (const scenario of scenarios) right = (await run(scenario, shrinks)) && right
  return right
}

void main().then((isRight) => {
  if (!isRight) process.exitCode = 1
})
