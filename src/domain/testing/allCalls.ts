import { type ApiAction, apiCalls } from '../api/api'
import type { Call } from '../api/call'
import { type DocumentsAction, documentsCalls } from '../api/documents'

export type Action = ApiAction | DocumentsAction

/** The row of every call of the functions. */
export const allCalls: Readonly<Record<Action, Call>> = { ...apiCalls, ...documentsCalls }

export const isAction = (action: string): action is Action => Object.keys(allCalls).includes(action)
