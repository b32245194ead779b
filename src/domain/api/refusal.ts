/** Why a call was refused. The client chooses its next step by the code, the person reads the sentence. */
export type RefusalCode =
  | 'input' // the input does not fit its schema
  | 'unknown-call'
  | 'no-identity'
  | 'no-consent'
  | 'not-found' // does not exist, or is not the caller's to see
  | 'gone' // was the caller's to see, and is deleted by its period (HTTP 410)
  | 'not-allowed' // the move table does not give this move to the caller
  | 'other-office' // belongs to another office
  | 'stale' // changed since the caller read it
  | 'claimed' // somebody else is checking it
  | 'incomplete' // fields, materials or the signature are missing or wrong
  | 'signature-void' // a printed row changed after signing
  | 'file' // an uploaded file is missing, too large or no image
  | 'counter' // it is handed in at the office's counter, in print
  | 'duplicate' // the account has another filing; `fields.filing` is its id where that is the caller's, `fields.takeover` the draft by which to ask for it
  | 'limit' // as much as one person may do today; the sentence says when it goes on
  | 'busy' // too many at once; trying again is safe
  | 'offline' // no answer came: made by the client, never by the server
  | 'broken' // our fault

/** Whom to ask about what only an engineer can mend, as the end of a sentence; empty while nobody is named. */
export const orTechnician = (contact: string | null): string =>
  contact === null ? '' : `，或联系技术联系人 ${contact}`

/** The fields of a refusal: form key or slot key → sentence shown beside it. */
export type RefusalFields = Readonly<Record<string, string>>

/** A refusal that a person can act on. Everything else thrown is a bug and is shown as `broken`. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly fields: RefusalFields = {},
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

/** Whether there is nothing to show: what was asked for is not there, no more, or not the caller's. */
export const isNowhere = ({ code }: Pick<Refusal, 'code'>): boolean =>
  code === 'not-found' || code === 'gone'

/** What a call about a filing is answered that is not there, or not the caller's: nobody learns which. */
export const NO_FILING = '没有找到这件备案'

/** The refusal that was caught; anything else is a bug and thrown on. */
export const asRefusal = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  throw error
}
