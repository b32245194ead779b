import { Button } from '../../components/controls/Button'
import { BottomBar } from '../../components/layout/BottomBar'
import { useArrived } from '../../platform/input/doubleTap'

/** The one way on from a step; the second half of a double tap on the step before is not for it. */
export const StepBar = ({ children, onTap }: { children: string; onTap: () => void }) => {
  const arrived = useArrived()
  return (
    <BottomBar>
      <Button
        onTap={() => {
          if (arrived()) onTap()
        }}
      >
        {children}
      </Button>
    </BottomBar>
  )
}
