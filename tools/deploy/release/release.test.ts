import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { functionNames } from '../../../cloudfunctions/limits'
import { builtOf, digestOf } from '../built'
import { deploy } from '../deployment'
import { type Built, type DeployTarget, indexNameOf, targetOf } from '../target'
import { openDeployment, whole } from '../testing/setUp'
import { finish } from './finish'
import { openKept, releaseIn } from './kept'
import { rollBack } from './rollback'

const folder = mkdtempSync(path.join(tmpdir(), 'kept-'))

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** An environment, and a machine that deploys to it from a clone of which it builds one version after another. */
const openMachine = (cloud = openDeployment()) => {
  const home = mkdtempSync(path.join(folder, 'machine-'))
  const root = path.join(home, 'clone')
  const kept = openKept(path.join(home, 'builds'), root)
  const uploadedFrom: string[] = []
  const versions = new Map<string, number>()

  /** The build of a version; its code says which. Version 2 asks for another index of the staff. */
  const build = (version: number): DeployTarget => {
    rmSync(root, { recursive: true, force: true })
    for (const name of functionNames) {
      const at = path.join(root, 'dist/cloudfunctions', name)
      cpSync(path.join('cloudfunctions', name, 'config.json'), path.join(at, 'config.json'))
      writeFileSync(path.join(at, 'index.js'), `// ${String(version)}`)
    }
    mkdirSync(path.join(root, 'dist/miniapp'), { recursive: true })
    writeFileSync(path.join(root, 'dist/miniapp/app.js'), `// ${String(version)}`)
    writeFileSync(path.join(root, 'project.config.json'), '{}')
    for (const name of functionNames)
      versions.set(digestOf(path.join(root, 'dist/cloudfunctions', name)), version)
    const built = builtOf(false)
    const target = targetOf(whole, {
      functions: Object.fromEntries(
        functionNames.map((name) => [
          name,
          {
            ...built.functions[name],
            digest: digestOf(path.join(root, 'dist/cloudfunctions', name)),
          },
        ]),
      ) as Built['functions'],
      miniapp: { ...built.miniapp, digest: digestOf(path.join(root, 'dist/miniapp')) },
    })
    const { staff = [], ...others } = target.collections
    const added = { fields: [['city', version < 2 ? 1 : -1] as const] }
    return {
      ...target,
      collections: { ...others, staff: [...staff, { ...added, name: indexNameOf(added) }] },
    }
  }
  const deploymentFor = (target: DeployTarget) => {
    cloud.forget()
    return {
      ...cloud.deploymentOf(target),
      functionsFolder: path.join(root, 'dist/cloudfunctions'),
      beside: kept.besideOf(releaseIn(target)),
      keep: (state: Parameters<typeof kept.keep>[1]) => {
        kept.keep(target, state)
      },
    }
  }
  return {
    ...cloud,
    kept,
    uploadedFrom,
    deployed: (version: number) => deploy(deploymentFor(build(version))),
    rolledBack: ({ dryRun = false } = {}) =>
      rollBack({ ...deploymentFor(build(99)), dryRun }, kept, (at) => {
        uploadedFrom.push(path.relative(home, at))
        return cloud.services
      }),
    finished: (version: number, { left = false, dryRun = false } = {}) => {
      const deployment = deploymentFor(build(version))
      return finish({
        ...deployment,
        dryRun,
        rewrite: () => {
          deployment.say('rewriting')
          return Promise.resolve(!left)
        },
      })
    },
    /** The version of each function that runs, by the code that was uploaded. */
    runs: () =>
      functionNames.map((name) => versions.get(cloud.state.functions.get(name)?.digest ?? '')),
    indexesOfStaff: () => cloud.state.collections.get('staff')?.indexes.map(({ Name }) => Name),
  }
}

const all = (version: number) => functionNames.map(() => version)

test('a release: deployed, deployed anew, broken and repaired, rolled back, deployed again, finished; then nothing goes back', async () => {
  const machine = openMachine()
  const { said, state, deployed, rolledBack, finished, runs, indexesOfStaff } = machine
  expect([await deployed(1), runs()]).toEqual([0, all(1)])
  expect([await rolledBack(), said]).toEqual([1, [expect.stringMatching(/第一个版本/)]])

  // The old index stays for the way back.
  expect([await deployed(2), runs()]).toEqual([0, all(2)])
  expect(said).toContain(
    '· staff.city 只有换下的版本要用：留着，好退回去；收尾（--finish）时索引删除。',
  )
  expect(indexesOfStaff()).toEqual(expect.arrayContaining(['city', 'city_desc']))

  // Broken: half of it is uploaded. Rolled back it is whole again.
  machine.breakAt({ at: 3, made: false })
  const third = machine.deployed(3)
  machine.breakAt({ at: 3, made: false })
  expect([await third, new Set(runs()).size]).toEqual([1, 2])
  expect([await rolledBack({ dryRun: true }), state.calls]).toEqual([2, []])
  expect([await rolledBack(), runs(), machine.uploadedFrom.at(-1)]).toEqual([
    0,
    all(2),
    `builds/${machine.kept.last()?.release ?? ''}`,
  ])
  expect(state.uploads.at(-1)?.desc).toBe(machine.kept.last()?.target.miniapp.digest)

  // Repaired it is deployed; the way back breaks as well, and goes on where it stopped.
  expect([await deployed(3), runs()]).toEqual([0, all(3)])
  const back = rolledBack()
  machine.breakAt({ at: 2, made: true })
  expect([await back, await rolledBack(), runs()]).toEqual([1, 0, all(2)])

  expect(await deployed(3)).toBe(0)
  expect([await finished(2), said]).toEqual([1, [expect.stringMatching(/不是这份代码/)]])
  expect([await finished(3, { left: true }), state.calls]).toEqual([1, []])
  expect(await rolledBack()).toBe(0)
  expect(await deployed(3)).toBe(0)
  expect([await finished(3, { dryRun: true }), state.calls]).toEqual([2, []])
  expect([await finished(3), said[0]]).toEqual([0, 'rewriting'])
  expect([await finished(3), said]).toEqual([0, [expect.stringMatching(/已经收尾了/)]])
  expect([await rolledBack(), said]).toEqual([
    1,
    [expect.stringMatching(/已经收尾.*不能再退回去.*Backup and restore/)],
  ])
  expect(runs()).toEqual(all(3))
  // A second deployment of what is finished forgets nothing.
  expect([await deployed(3), state.calls]).toEqual([0, []])
  expect(await rolledBack()).toBe(1)
  // The next release goes back to it, and no further.
  expect([await deployed(4), await rolledBack(), runs()]).toEqual([0, 0, all(3)])
  expect([await rolledBack(), runs()]).toEqual([1, all(3)])
})

test('finishing drops what only the build before needed, breaks at every step once, and goes on', async () => {
  for (const at of [1, 2]) {
    const machine = openMachine()
    await machine.deployed(1)
    await machine.deployed(2)
    const broken = machine.finished(2)
    machine.breakAt({ at, made: at === 1 })
    expect([at, await broken]).toEqual([at, 1])
    expect([at, await machine.finished(2)]).toEqual([at, 0])
    expect(machine.indexesOfStaff()).toContain('city_desc')
    expect(machine.indexesOfStaff()).not.toContain('city')
  }
})

test('what was kept and altered, or deployed from elsewhere, is not gone back to', async () => {
  const cloud = openDeployment()
  const [here, elsewhere] = [openMachine(cloud), openMachine(cloud)]
  await here.deployed(1)
  await here.deployed(2)
  const { release = '' } = here.kept.build(here.kept.last()?.previous ?? null) ?? {}
  const file = path.join(here.kept.functionsOf(release), 'api/index.js')
  writeFileSync(file, '// planted')
  expect([await here.rolledBack(), cloud.said]).toEqual([1, [expect.stringMatching(/被改过/)]])
  writeFileSync(file, '// 1')
  await elsewhere.deployed(3)
  expect([await here.rolledBack(), cloud.said]).toEqual([
    1,
    [expect.stringMatching(/不是这台电脑部署的/)],
  ])
  expect([await elsewhere.rolledBack(), cloud.said]).toEqual([
    1,
    [expect.stringMatching(/第一个版本/)],
  ])
  expect([await openMachine(cloud).rolledBack(), cloud.said]).toEqual([
    1,
    [expect.stringMatching(/没有留着/)],
  ])
})
