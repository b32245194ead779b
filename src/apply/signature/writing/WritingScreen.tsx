import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../../components/controls/Button'
import { DECLARATION } from '../../../domain/form/form'
import type { Pad } from '../../../platform/input/pad'
import { SignaturePad } from '../../../platform/input/SignaturePad'
import {
  findingOf,
  fittedStrokes,
  PICTURE,
  type Stroke,
  upright,
  uprightSize,
  drawStrokes,
  PEN,
  pictureFrame,
} from '../strokes'
import { writtenOf } from '../written'
import '../index.scss'

const EMPTY = '还没有签名'
const FEW = '笔画很少，就用这个签名吗？'
// Ink on paper, also when the page around is dark: the picture goes onto the printed form.
const PAPER = '#fff'
const INK = '#171c1f'
const GUIDE = '#b9c0c5'

/** The pad with its guide line and what was written so far. */
const drawPad = (pad: Pad, strokes: readonly Stroke[]) => {
  const { context, width, height, turned } = pad
  const { width: wide, height: high } = uprightSize(pad)
  context.save()
  context.fillStyle = PAPER
  context.fillRect(0, 0, width, height)
  if (turned) {
    context.translate(width, 0)
    context.rotate(Math.PI / 2)
  }
  context.strokeStyle = GUIDE
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(24, high * 0.78)
  context.lineTo(wide - 24, high * 0.78)
  context.stroke()
  context.strokeStyle = INK
  drawStrokes(context, strokes, PEN)
  context.restore()
}

/** The signature as it is stored: upright, black on white, without the guide line. */
const drawPicture = (strokes: readonly Stroke[]) => (context: CanvasRenderingContext2D) => {
  const { scale, left, top } = pictureFrame(strokes)
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = PAPER
  context.fillRect(0, 0, PICTURE.width, PICTURE.height)
  context.strokeStyle = INK
  context.setTransform(scale, 0, 0, scale, left, top)
  drawStrokes(context, strokes, PEN)
}

/** The whole screen to write on (C1): turned in portrait, drawn again from its strokes whenever the size changes. */
export const WritingScreen = ({
  id,
  owner,
  busy,
  message,
  onDone,
  onClose,
}: {
  id: string
  owner: string
  busy: boolean
  /** Why the last try did not get through. */
  message: string | null
  onDone: (png: string) => void
  onClose: () => void
}) => {
  const pad = useRef<Pad | null>(null)
  const written = writtenOf(id)
  const [length, setLength] = useState<number | null>(null)
  const [said, setSaid] = useState<string | null>(null)

  const draw = () => {
    if (pad.current) drawPad(pad.current, written.strokes)
  }
  const setStrokes = (next: readonly Stroke[]) => {
    written.strokes = next
    draw()
    setSaid(null)
  }
  const add = (x: number, y: number, fresh: boolean) => {
    if (!pad.current || busy) return
    const point = upright(x, y, pad.current)
    const done = fresh ? written.strokes : written.strokes.slice(0, -1)
    const last = fresh ? [] : (written.strokes[written.strokes.length - 1] ?? [])
    written.strokes = [...done, [...last, point]]
    draw()
  }
  const finish = (anyhow: boolean) => {
    const { current } = pad
    if (!current) return
    const found = findingOf(written.strokes)
    if (found === 'none') setSaid(EMPTY)
    else if (found === 'simple' && !anyhow) setSaid(FEW)
    else {
      setSaid(null)
      void current.png(PICTURE.width, PICTURE.height, drawPicture(written.strokes)).then(onDone)
    }
  }

  return (
    <View
      className="writing"
      style={length === null ? '' : `--length:${length}px`}
      catchMove
      role="dialog"
      aria-label="签名"
    >
      <View className="writing-head">
        <View className="writing-owner">请账号所有人 {owner} 签名</View>
        <View className="writing-said" role="alert">
          {said ?? message ?? ''}
        </View>
        <View className="writing-declaration">{DECLARATION}</View>
      </View>
      <View className="writing-surface">
        <SignaturePad
          label="签名区，用手指、触控笔或鼠标书写"
          onPad={(found) => {
            const now = uprightSize(found)
            if (written.size) written.strokes = fittedStrokes(written.strokes, written.size, now)
            written.size = now
            pad.current = found
            setLength(now.width)
            draw()
          }}
          onDown={(x, y) => {
            setSaid(null)
            add(x, y, true)
          }}
          onMove={(x, y) => {
            add(x, y, false)
          }}
          onUp={draw}
        />
      </View>
      <View className="writing-acts">
        <Button look="outline" onTap={onClose}>
          返回
        </Button>
        {said === FEW ? null : (
          <Button
            look="outline"
            onTap={() => {
              setStrokes(written.strokes.slice(0, -1))
            }}
          >
            撤销一笔
          </Button>
        )}
        <Button
          look="outline"
          onTap={() => {
            setStrokes([])
          }}
        >
          重写
        </Button>
        <Button
          busy={busy ? '正在保存…' : null}
          onTap={() => {
            finish(said === FEW)
          }}
        >
          {said === FEW ? '就用它' : '完成'}
        </Button>
      </View>
    </View>
  )
}
