import { deploy, type Deployment, readState } from '../deployment'
import type { Services } from '../services'
import type { CloudState } from '../state'
import { isOf, type KeptBuilds, type KeptBuild, runningIn, targetFrom } from './kept'

/**
 * Deploys the build that ran before, with the variables of today; its documents and indexes are there until a release is
 * finished. `openAt` opens the services to upload what lies in a folder. Answers as `deploy` does.
 */
export const rollBack = async (
  deployment: Deployment,
  kept: KeptBuilds,
  openAt: (folder: string) => Services,
): Promise<0 | 1 | 2> => {
  const { say } = deployment
  const state = await readState(deployment.target, deployment)
  if (state === null) return 1
  const way = wayBack(state, kept)
  if ('refusal' in way) {
    say(`✗ ${way.refusal}`)
    return 1
  }
  const { release } = way.build
  const beside = kept.last()?.target.collections ?? null
  say(`退回版本 ${release}。换下的版本改过的数据都在；旧版本读不了的，会请人稍等，不会写坏。`)
  const ended = await deploy({
    ...deployment,
    target: targetFrom(way.build, deployment.target),
    services: openAt(kept.rootOf(release)),
    functionsFolder: kept.functionsOf(release),
    beside,
    keep: () => undefined,
  })
  // Stopped on the way it is still the newer build that is left.
  if (ended === 0 && !deployment.dryRun) kept.point(release)
  return ended
}

/** The build to go back to, or the sentence that says why there is none. */
const wayBack = (
  state: CloudState,
  kept: KeptBuilds,
): { readonly build: KeptBuild } | { readonly refusal: string } => {
  const last = kept.last()
  if (last === null)
    return {
      refusal:
        '这台电脑没有留着部署过的版本，退不回去：请在上次部署的那台电脑上运行，或者取出旧版本的代码再 npm run deploy。',
    }
  const finished =
    state.finished !== null && [last.release, runningIn(state)].includes(state.finished)
  return finished ? { refusal: finishedAlready } : back(state, kept, last)
}

const finishedAlready =
  '这个版本已经收尾（--finish），数据都改成了新的格式，旧版本读不了，不能再退回去；要回到以前，请按 docs/operations.md 的 “Backup and restore” 恢复备份。'

const back = (state: CloudState, kept: KeptBuilds, last: KeptBuild): ReturnType<typeof wayBack> => {
  const build = kept.build(last.previous)
  if (build === null)
    return {
      refusal: `${last.release} 是这台电脑部署的第一个版本，没有更早的可以退：请取出旧版本的代码再 npm run deploy。`,
    }
  if (!kept.isThere(build))
    return { refusal: `留着的旧版本 ${build.release} 不完整，或者被改过，不能用它退回去。` }
  // Somebody deployed from another machine since.
  if (!isOf(state, [last, build]))
    return {
      refusal: '云端运行的版本不是这台电脑部署的：请在上次部署的那台电脑上退回。',
    }
  return { build }
}
