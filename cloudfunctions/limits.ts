type Limits = { timeoutSeconds: number; memoryMB: number; instances: number }

/** What each cloud function may use; the laptop enforces the same. */
export const functions = {
  api: { timeoutSeconds: 20, memoryMB: 256, instances: 4 },
  documents: { timeoutSeconds: 60, memoryMB: 1024, instances: 2 },
  cron: { timeoutSeconds: 60, memoryMB: 256, instances: 1 },
} as const satisfies Record<string, Limits>

export type FunctionName = keyof typeof functions

export const functionNames = Object.keys(functions) as readonly FunctionName[]

/** Functions that timers alone may call: no client reaches them, here and on the laptop. */
export const closedFunctions: readonly FunctionName[] = ['cron']
