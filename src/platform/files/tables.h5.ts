import type { ChosenTable } from './table'

/** Where a table is chosen from. */
export const tablesAreIn: 'chats' | 'files' = 'files'

/** Lets the person choose a table; null when they changed their mind. */
export const chooseTable = (): Promise<ChosenTable | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.xls'
    input.style.display = 'none'
    const finish = () => {
      const file = input.files?.[0]
      input.remove()
      resolve(file ? { path: URL.createObjectURL(file), name: file.name, bytes: file.size } : null)
    }
    input.addEventListener('change', finish)
    input.addEventListener('cancel', finish)
    document.body.append(input)
    input.click()
  })
