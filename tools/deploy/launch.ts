/** A line of the checklist for going live: what has to be there, and whether somebody wrote that it is. */
type LaunchLine = { readonly matter: string; readonly done: boolean }

/** The lines of the table in docs/launch.md: done with who, day and file written in. */
export const launchLines = (text: string): readonly LaunchLine[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => {
      const [, matter = '', , who = '', day = '', file = ''] = line
        .split('|')
        .map((cell) => cell.trim())
      return { matter, done: [who, day, file].every((cell) => cell !== '') }
    })

/** What of the checklist is still open, for who deploys. */
export const launchWords = (text: string): readonly string[] => {
  const lines = launchLines(text)
  const open = lines.filter(({ done }) => !done)
  return open.length === 0
    ? [`上线清单 docs/launch.md 的 ${String(lines.length)} 行都写明了。`]
    : [
        `上线清单 docs/launch.md 还有 ${String(open.length)} 行没有写明（共 ${String(lines.length)} 行）：`,
        ...open.map(({ matter }) => `  □ ${matter}`),
      ]
}
