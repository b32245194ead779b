import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { cappedScale, type Pad, type SignaturePadProps } from './pad'

const ID = 'signature-pad'

const fileOf = (canvas: HTMLCanvasElement): Promise<string> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(URL.createObjectURL(blob))
      else reject(new Error('signature-unreadable'))
    }, 'image/png')
  })

const contextOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D => {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  return context
}

const padOf = (canvas: HTMLCanvasElement): Pad => {
  const { width, height } = canvas.getBoundingClientRect()
  const scale = cappedScale(window.devicePixelRatio, width, height)
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = contextOf(canvas)
  context.scale(scale, scale)
  return {
    context,
    width,
    height,
    turned: window.matchMedia('(orientation: portrait)').matches,
    png: (wide, high, draw) => {
      const paper = document.createElement('canvas')
      paper.width = wide
      paper.height = high
      draw(contextOf(paper))
      return fileOf(paper)
    },
  }
}

// The browser's own canvas: Taro's takes its size from CSS at every drawing and so clears itself.
/** A surface to write on, by finger, pen or mouse. */
export const SignaturePad = (props: SignaturePadProps) => {
  const latest = useRef(props)
  latest.current = props
  useEffect(() => {
    const frame = document.getElementById(ID)
    if (!frame) return
    const canvas = document.createElement('canvas')
    canvas.style.cssText = 'display:block;width:100%;height:100%;touch-action:none'
    frame.append(canvas)
    // Else a quick stroke is taken for a fling, which swallows the next tap.
    canvas.addEventListener(
      'touchstart',
      (event) => {
        event.preventDefault()
      },
      { passive: false },
    )
    let down = false
    const at = (event: PointerEvent) => {
      const { left, top } = canvas.getBoundingClientRect()
      return [event.clientX - left, event.clientY - top] as const
    }
    canvas.addEventListener('pointerdown', (event) => {
      if (!event.isPrimary || event.button !== 0) return
      event.preventDefault()
      canvas.setPointerCapture(event.pointerId)
      down = true
      latest.current.onDown(...at(event))
    })
    canvas.addEventListener('pointermove', (event) => {
      if (down && event.isPrimary) latest.current.onMove(...at(event))
    })
    const up = (event: PointerEvent) => {
      if (!down || !event.isPrimary) return
      down = false
      latest.current.onUp()
    }
    canvas.addEventListener('pointerup', up)
    canvas.addEventListener('pointercancel', up)
    const sizes = new ResizeObserver(() => {
      latest.current.onPad(padOf(canvas))
    })
    sizes.observe(frame)
    return () => {
      sizes.disconnect()
      canvas.remove()
    }
  }, [])
  return <View id={ID} className="signature-pad-surface" role="img" aria-label={props.label} />
}
