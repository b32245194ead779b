import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Which of so many parts of a list a process takes. */
export type ProcessShare = { readonly part: number; readonly parts: number }

export const shareOf = <Each>(
  list: readonly Each[],
  { part, parts }: ProcessShare,
): readonly Each[] => list.filter((_each, place) => place % parts === part)

/** Runs this very command with another option, in as many processes as the machine does at once; whether all succeeded. */
export const inProcesses = async (option: string): Promise<boolean> => {
  const parts = availableParallelism()
  const ends = await Promise.all(
    Array.from(
      { length: parts },
      (_each, part) =>
        new Promise<boolean>((resolve) => {
          const given = [...process.execArgv, process.argv[1] ?? '']
          const asked = [option, `${String(part)}/${String(parts)}`]
          spawn(process.execPath, [...given, ...asked], { stdio: 'inherit' }).on('exit', (code) => {
            resolve(code === 0)
          })
        }),
    ),
  )
  return ends.every(Boolean)
}
