import { Canvas } from '@tarojs/components'
import Taro, { useReady } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { cappedScale, type Pad, type SignaturePadProps } from './pad'

const ID = 'signature-pad'
const TRIES = 20
const PAUSE_MS = 50

/** What the selector finds for a canvas of type 2d. */
type Found = { node?: HTMLCanvasElement; width?: number; height?: number } | null

const find = (): Promise<Found> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${ID}`)
      .fields({ node: true, size: true })
      .exec((results: Found[]) => {
        resolve(results[0] ?? null)
      })
  })

const fileOf = (canvas: HTMLCanvasElement): Promise<string> => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/signature.png`
  const data = canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '')
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data,
      encoding: 'base64',
      success: () => {
        resolve(filePath)
      },
      fail: ({ errMsg }) => {
        reject(new Error(errMsg))
      },
    })
  })
}

const padOf = (
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  again: () => void,
): Pad | null => {
  const { pixelRatio, windowWidth, windowHeight } = Taro.getWindowInfo()
  const scale = cappedScale(pixelRatio, width, height)
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) return null
  context.scale(scale, scale)
  return {
    context,
    width,
    height,
    turned: windowHeight > windowWidth,
    // On the pad itself: hidden canvases come out empty on some phones.
    png: (wide, high, draw) => {
      canvas.width = wide
      canvas.height = high
      draw(context)
      return fileOf(canvas).finally(again)
    },
  }
}

type Touched = { touches: readonly { x?: number; y?: number }[] }

/** A surface to write on, by finger, pen or mouse. */
export const SignaturePad = (props: SignaturePadProps) => {
  const latest = useRef(props)
  latest.current = props
  const measure = useRef((tries = TRIES): void => {
    void find().then((found) => {
      const { node, width = 0, height = 0 } = found ?? {}
      if (node && width > 0 && height > 0) {
        const pad = padOf(node, width, height, () => {
          measure.current()
        })
        if (pad) latest.current.onPad(pad)
      } else if (tries > 1)
        setTimeout(() => {
          measure.current(tries - 1)
        }, PAUSE_MS)
    })
  })
  useReady(() => {
    measure.current()
  })
  useEffect(() => {
    // The canvas is in the tree only after this drawing reached WeChat.
    Taro.nextTick(() => {
      measure.current()
    })
    const again = () => {
      measure.current()
    }
    Taro.onWindowResize(again)
    return () => {
      Taro.offWindowResize(again)
    }
  }, [])
  const tell = (hear: (x: number, y: number) => void) => (event: unknown) => {
    const [touch] = (event as Touched).touches
    if (touch) hear(touch.x ?? 0, touch.y ?? 0)
  }
  return (
    <Canvas
      type="2d"
      id={ID}
      canvasId={ID}
      className="signature-pad-surface"
      disableScroll
      aria-label={props.label}
      onTouchStart={tell(props.onDown)}
      onTouchMove={tell(props.onMove)}
      onTouchEnd={props.onUp}
      onTouchCancel={props.onUp}
    />
  )
}
