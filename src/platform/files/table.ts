/** A file that was chosen, before anybody looked into it. */
export type ChosenTable = { readonly path: string; readonly name: string; readonly bytes: number }
