import { View } from '@tarojs/components'
import { Icon } from '../../components/controls/Icon'
import { Tap } from '../../components/controls/Tap'
import { Sheet } from '../../components/layout/Sheet'
import { DECLARATION } from '../../domain/form/form'
import { Wrong } from '../parts/Wrong'

/** The sentence that the form ends with, to be ticked before submit. */
export const Declared = ({
  declared,
  missing,
  onDeclare,
}: {
  declared: boolean
  missing: boolean
  onDeclare: (declared: boolean) => void
}) => (
  <View id="declared" className="check-declared">
    <Sheet>
      <Tap
        role="checkbox"
        checked={declared}
        className={declared ? 'check-box check-box-on' : 'check-box'}
        onTap={() => {
          onDeclare(!declared)
        }}
      >
        <View className="check-box-mark">
          <Icon name={declared ? 'ticked-box' : 'box'} />
        </View>
        <View>{DECLARATION}</View>
      </Tap>
      {missing ? <Wrong>{`请先勾选「${DECLARATION}」`}</Wrong> : null}
    </Sheet>
  </View>
)
