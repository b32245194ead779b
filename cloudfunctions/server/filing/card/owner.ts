/** An owner who confirmed on their own phone that their ID data may be used, and for which number. */
export type Confirmed = {
  readonly name: string
  /** The hash of the sealed number. */
  readonly idNumber: string
  readonly openid: string
  readonly at: number
}

/** An owner who did not sign on their own phone and has not since, and what they said. */
export type OwnerRefusal = { readonly at: number; readonly word: string }
