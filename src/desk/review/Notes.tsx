import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextButton } from '../../components/controls/TextButton'
import type { Review } from '../../domain/api/desk'
import './Notes.scss'
import { NoteSheet } from './NoteSheet'

/** The way to write something down for colleagues (G2, F5); its owner never reads it. */
export const Notes = ({ id, onNoted }: { id: string; onNoted: (review: Review) => void }) => {
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
  }
  return (
    <View className="notes">
      <TextButton
        onTap={() => {
          setOpen(true)
        }}
      >
        记一笔
      </TextButton>
      {open ? (
        <NoteSheet
          id={id}
          onNoted={(review) => {
            close()
            onNoted(review)
          }}
          onClose={close}
        />
      ) : null}
    </View>
  )
}
