import type { Sides, Weakness } from '../../domain/photos/quality'

/**
 * Why something chosen is not among the photos: the platform gave none, or none before WeChat's own privacy notice is agreed
 * to, it is no picture, or one that cannot be read.
 */
export type PhotoProblem = 'refused' | 'unagreed' | 'noPicture' | 'unreadable'

/** The photos that can be used, and what was wrong with the rest; nothing when the person changed their mind. */
export type PhotoChoice = {
  readonly photos: readonly FittedPhoto[]
  readonly problem: PhotoProblem | null
}

/** What was chosen, each photo as it was made fit or what is wrong with it. */
export const choiceOf = (results: readonly (FittedPhoto | PhotoProblem)[]): PhotoChoice => ({
  photos: results.filter((result) => typeof result !== 'string'),
  problem: results.find((result) => typeof result === 'string') ?? null,
})

/** A picture on the phone. */
export type ChosenPhoto = { readonly path: string; readonly extension: 'jpg' | 'png' }

/** A photo made fit to be sent, with its measures and what makes it hard to read; null when nothing does. */
export type FittedPhoto = ChosenPhoto & {
  readonly sides: Sides
  readonly bytes: number
  readonly weakness: Weakness | null
}
