import type { RowProblem } from './rows'

/** What is wrong in a cell: some sentences name their field themselves. */
export const problemWords = ({ label, message }: RowProblem): string =>
  message.includes(label) ? message : `${label}：${message}`
