import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextButton } from '../../components/controls/TextButton'
import { Overlay } from '../../components/layout/Overlay'

/** 怎么查, right of a label: the steps to the value, over the page. */
export const HowTo = ({ label, steps }: { label: string; steps: readonly string[] }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <TextButton
        label={`${label}怎么查`}
        onTap={() => {
          setOpen(true)
        }}
      >
        怎么查
      </TextButton>
      {open ? (
        <Overlay
          title={`怎么查${label}`}
          onlySays
          onClose={() => {
            setOpen(false)
          }}
        >
          {steps.map((step, index) => (
            <View key={step} className="section-step">
              <View className="section-step-number">{String(index + 1)}</View>
              <View className="section-step-words">{step}</View>
            </View>
          ))}
        </Overlay>
      ) : null}
    </>
  )
}
