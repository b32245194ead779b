export type PhotoSource = 'camera' | 'album'

/** A photo on the phone, at most about 2 MB. */
export type ChosenPhoto = { readonly path: string; readonly extension: 'jpg' | 'png' }
