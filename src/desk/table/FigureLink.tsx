import { Tap } from '../../components/controls/Tap'
import './FigureLink.scss'

/** A figure as the way to its list; `label` says whose it is. */
export const FigureLink = ({
  text,
  label,
  onTap,
}: {
  text: string
  label: string
  onTap: () => void
}) => (
  <Tap className="figure-link" role="link" label={label} onTap={onTap}>
    {text}
  </Tap>
)
