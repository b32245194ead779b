import type { Turning } from '../../domain/form/orientation'

/** The style by which a stored photo is shown upright, around its middle. */
export const turnedUpright = ({ mirrored, quarters }: Turning): string =>
  mirrored || quarters !== 0
    ? `transform:rotate(${String(quarters * 90)}deg)${mirrored ? ' scaleX(-1)' : ''}`
    : ''
