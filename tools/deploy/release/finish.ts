import { openCarrier } from '../carryOut'
import { areDone, type Deployment, knownVariables, readState } from '../deployment'
import { type DeployStep, finishSteps } from '../plan'
import { stepWords } from '../words'
import { releaseIn, runningIn } from './kept'

/** What finishing needs beside what a deployment has. */
export type Finishing = Pick<
  Deployment,
  'target' | 'services' | 'functionsFolder' | 'dryRun' | 'beside' | 'say'
> & {
  /** Rewrites what is stored in an older form, and answers whether nothing is left of it. */
  readonly rewrite: () => Promise<boolean>
}

/**
 * Ends a release once it has proved itself: what is stored in an older form is rewritten, what only the build before it needed is
 * dropped, and the environment notes that nothing goes back before it. Answers as `deploy` does; it can be stopped and begun
 * anew at any step.
 */
export const finish = async (finishing: Finishing): Promise<0 | 1 | 2> => {
  const { target, services, functionsFolder, dryRun, beside, say, rewrite } = finishing
  const state = await readState(target, finishing)
  if (state === null) return 1
  const release = releaseIn(target)
  if (release === null || runningIn(state) !== release) {
    say('✗ 云端运行的不是这份代码和这份配置的构建：请先 npm run deploy，用过一阵没有问题，再收尾。')
    return 1
  }
  if (state.finished === release) {
    say(`版本 ${release} 已经收尾了，没有要做的。`)
    return 0
  }
  const steps: readonly DeployStep[] = [
    ...finishSteps(target, state, beside),
    { do: 'note finish', release },
  ]
  if (dryRun) {
    say('收尾会把旧格式的数据改成新格式，然后：')
    for (const step of steps) say(`  ${stepWords(step, target)}`)
    return 2
  }
  if (!(await rewrite())) {
    say(
      '还有数据没有改完，没有往下做：旧的索引还在，也还能退回。请再运行一次 npm run deploy -- --finish。',
    )
    return 1
  }
  const carryOut = openCarrier(target, state, services, functionsFolder, knownVariables)
  if (!(await areDone(steps, carryOut, target, say))) return 1
  const after = await readState(target, finishing)
  if (after?.finished !== release) {
    say('✗ 读回来还不是收尾的样子，请过几分钟再运行一次。')
    return 1
  }
  say(`版本 ${release} 收尾了。从此不能退回更早的版本，只能恢复备份。`)
  return 0
}
