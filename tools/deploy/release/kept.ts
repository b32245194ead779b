import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { functionNames } from '../../../cloudfunctions/limits'
import { digestOf } from '../built'
import type { CloudState } from '../state'
import type { DeployTarget, FunctionTarget } from '../target'

/** A build as it was deployed, without the environment that it was deployed to and its keys. */
type KeptTarget = Pick<DeployTarget, 'collections' | 'storageRule' | 'functionRule' | 'miniapp'> & {
  readonly functions: Readonly<Record<string, Omit<FunctionTarget, 'env'>>>
}

/** A build that is kept on this machine for the way back. */
export type KeptBuild = {
  readonly release: string
  /** What ran before it, null where nothing did or nobody here knows. */
  readonly previous: string | null
  readonly target: KeptTarget
}

/** Which of several is meant: what stands in the digests of everything that is uploaded. */
type Digests = {
  readonly functions: Readonly<Record<string, { readonly digest: string | null } | undefined>>
  readonly miniapp: string | null
}

const DIGITS = 12

/** The name of a release: 12 digits made of what is uploaded; null while something of it is missing. */
const releaseOf = ({ functions, miniapp }: Digests): string | null => {
  const all = [...functionNames.map((name) => functions[name]?.digest ?? null), miniapp]
  return all.includes(null)
    ? null
    : createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, DIGITS)
}

/** The release that a target is. */
export const releaseIn = ({ functions, miniapp }: DeployTarget): string | null =>
  releaseOf({ functions, miniapp: miniapp.digest })

/** The release that runs, null where its parts are of several or missing. */
export const runningIn = (state: CloudState): string | null => releaseOf(state)

/** What is in the cloud is of these builds alone, whichever part is of which. */
export const isOf = (state: CloudState, builds: readonly KeptBuild[]): boolean =>
  functionNames.every((name) =>
    builds.some(({ target }) => target.functions[name]?.digest === state.functions[name]?.digest),
  ) && builds.some(({ target }) => target.miniapp.digest === state.miniapp)

const withoutEnv = (target: DeployTarget): KeptTarget => {
  const { collections, storageRule, functionRule, miniapp, functions } = target
  return {
    collections,
    storageRule,
    functionRule,
    miniapp,
    functions: Object.fromEntries(
      Object.entries(functions).map(([name, { env: _env, ...rest }]) => [name, rest]),
    ),
  }
}

/** What a kept build has to be in the environment that the present target names, with its variables. */
export const targetFrom = ({ target }: KeptBuild, present: DeployTarget): DeployTarget => ({
  ...present,
  ...target,
  functions: Object.fromEntries(
    functionNames.map((name) => [
      name,
      { ...present.functions[name], ...target.functions[name], env: present.functions[name].env },
    ]),
  ) as DeployTarget['functions'],
})

const FUNCTIONS = 'dist/cloudfunctions'
const MINIAPP = 'dist/miniapp'
const BUILD = 'build.json'
const LAST = 'last.json'
const PROJECT = 'project.config.json'

/**
 * The builds that were deployed to one environment from this machine, in `folder`, a folder each by its release: laid out
 * as the clone is, so that both are uploaded in one way. `root` is the clone.
 */
export const openKept = (folder: string, root: string) => {
  const at = (release: string) => path.join(folder, release)
  const read = (file: string): unknown =>
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : null
  const build = (release: string | null): KeptBuild | null =>
    release === null ? null : (read(path.join(at(release), BUILD)) as KeptBuild | null)
  const last = (): KeptBuild | null =>
    build((read(path.join(folder, LAST)) as { release: string } | null)?.release ?? null)
  const isThere = ({ release, target }: KeptBuild): boolean =>
    functionNames.every(
      (name) =>
        existsSync(path.join(at(release), FUNCTIONS, name)) &&
        digestOf(path.join(at(release), FUNCTIONS, name)) === target.functions[name]?.digest,
    ) &&
    existsSync(path.join(at(release), MINIAPP)) &&
    digestOf(path.join(at(release), MINIAPP)) === target.miniapp.digest
  /** Notes which build was deployed last from here. */
  const point = (release: string): void => {
    writeFileSync(path.join(folder, LAST), JSON.stringify({ release }))
  }
  return {
    build,
    last,
    /** Whether a build is as it was when it was deployed. */
    isThere,
    point,
    /** What the build needs in the database that ran before this release, null where nobody here knows. */
    besideOf: (release: string | null): DeployTarget['collections'] | null => {
      const before = last()
      if (before === null) return null
      const other = before.release === release ? build(before.previous) : before
      return other?.target.collections ?? null
    },
    rootOf: at,
    functionsOf: (release: string) => path.join(at(release), FUNCTIONS),
    /** Keeps what is deployed now, before anything of it is uploaded, and what ran before it; older ones go. */
    keep: (target: DeployTarget, state: CloudState): void => {
      const release = releaseIn(target)
      if (release === null) return
      const before = last()
      const previous = previousTo(release, before, runningIn(state))
      const kept: KeptBuild = { release, previous, target: withoutEnv(target) }
      const known = build(release)
      if (known === null || !isThere(known)) {
        const made = path.join(folder, `${release}.part`)
        for (const old of [made, at(release)]) rmSync(old, { recursive: true, force: true })
        mkdirSync(made, { recursive: true })
        for (const part of [FUNCTIONS, MINIAPP, PROJECT])
          cpSync(path.join(root, part), path.join(made, part), { recursive: true })
        renameSync(made, at(release))
      }
      writeFileSync(path.join(at(release), BUILD), JSON.stringify(kept))
      point(release)
      for (const name of readdirSync(folder))
        if (![LAST, release, previous].includes(name))
          rmSync(path.join(folder, name), { recursive: true, force: true })
    },
  }
}

export type KeptBuilds = ReturnType<typeof openKept>

/** What ran before: the build deployed last where it runs whole; where it broke half-way, what ran before that. */
const previousTo = (
  release: string,
  before: KeptBuild | null,
  running: string | null,
): string | null => {
  if (before?.release === release) return before.previous
  if (before === null || running === release) return null
  return running === before.release ? before.release : before.previous
}
