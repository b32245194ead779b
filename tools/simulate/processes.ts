import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Which of so many parts of a list a process takes. */
export type ProcessShare = { readonly part: number; readonly parts: number }

export const shareOf = <Each>(
  list: readonly Each[],
  { part, parts }: ProcessShare,
): readonly Each[] => list.filter((_each, place) => place % parts === part)

/**
 * Runs this very command with another option once for each part, as many at once as the machine does: a part is taken as a
 * process gets free. Whether all succeeded.
 */
export const inProcesses = async (option: string, parts: number): Promise<boolean> => {
  const left = Array.from({ length: parts }, (_each, part) => part).values()
  const ends: boolean[] = []
  const lane = async () => {
    for (const part of left) ends.push(await inProcess(option, `${String(part)}/${String(parts)}`))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
  return ends.every(Boolean)
}

const inProcess = (option: string, share: string): Promise<boolean> =>
  new Promise((resolve) => {
    const given = [...process.execArgv, process.argv[1] ?? '']
    spawn(process.execPath, [...given, option, share], { stdio: 'inherit' }).on('exit', (code) => {
      resolve(code === 0)
    })
  })
