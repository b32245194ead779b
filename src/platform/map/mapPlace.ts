/** A place in degrees of GCJ-02, with what is written at it. */
export type MapPlace = {
  readonly latitude: number
  readonly longitude: number
  readonly name: string
  readonly address: string
}
