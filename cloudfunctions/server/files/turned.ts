import type { Quarters } from '../../../src/domain/form/orientation'
import type { Filing } from '../store/filings/filing'

type Turning = Pick<Filing, 'turned'>

/** How far a reviewer turned a picture beyond what its pixels say, so that it stands upright. */
export const quartersOf = ({ turned = [] }: Turning, fileID: string): Quarters =>
  turned.find((each) => each.fileID === fileID)?.quarters ?? 0

/** The filing with that picture turned so far. */
export const withQuarters = <Of extends Turning>(
  filing: Of,
  fileID: string,
  quarters: Quarters,
): Of => ({
  ...filing,
  turned: [
    ...(filing.turned ?? []).filter((each) => each.fileID !== fileID),
    ...(quarters === 0 ? [] : [{ fileID, quarters }]),
  ],
})
