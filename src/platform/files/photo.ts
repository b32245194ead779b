export type PhotoSource = 'camera' | 'album'

/** Why something chosen is not among the photos: the platform gave none, it is no picture, or one that cannot be read. */
export type PhotoProblem = 'refused' | 'noPicture' | 'unreadable'

/** The photos that can be used, and what was wrong with the rest; nothing when the person changed their mind. */
export type PhotoChoice = {
  readonly photos: readonly ChosenPhoto[]
  readonly problem: PhotoProblem | null
}

/** What was chosen, each photo as it was made fit or what is wrong with it. */
export const choiceOf = (results: readonly (ChosenPhoto | PhotoProblem)[]): PhotoChoice => ({
  photos: results.filter((result) => typeof result !== 'string'),
  problem: results.find((result) => typeof result === 'string') ?? null,
})

/** A photo on the phone, at most about 2 MB. */
export type ChosenPhoto = { readonly path: string; readonly extension: 'jpg' | 'png' }
