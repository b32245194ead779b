import { isBig, useDisplay } from '../../platform/screen/display'
import { useWide } from '../../platform/screen/useWide'

/** The window has room for the rail beside a page of the desk; with large letters it is laid out as on a phone. */
export const useFramed = (): boolean => {
  const wide = useWide('panes')
  return !isBig(useDisplay()) && wide
}
