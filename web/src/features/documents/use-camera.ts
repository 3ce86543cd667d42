import { useEffect, useRef, useState } from 'react'

export type CameraState = 'starting' | 'on' | 'refused'

/** Shows the camera at the back of a phone, or whichever there is, for as long as the part is on screen. */
export function useCamera() {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('starting')
  useEffect(() => {
    let stream: MediaStream | undefined
    let gone = false
    const start = async () => {
      // Without https a browser offers no camera at all.
      if (!('mediaDevices' in navigator)) throw new Error('No camera is offered.')
      const wanted = { facingMode: 'environment', width: { ideal: 1_920 }, height: { ideal: 1_080 } }
      stream = await navigator.mediaDevices.getUserMedia({ video: wanted })
      if (gone) stream.getTracks().forEach((track) => track.stop())
      else if (video.current) {
        video.current.srcObject = stream
        await video.current.play()
        setState('on')
      }
    }
    start().catch(() => {
      if (!gone) setState('refused')
    })
    return () => {
      gone = true
      stream?.getTracks().forEach((track) => track.stop())
    }
  }, [])
  return { video, state }
}

/** What the camera sees now. */
export function drawFrame(video: HTMLVideoElement): HTMLCanvasElement | undefined {
  const { videoWidth: width, videoHeight: height } = video
  if (width === 0 || height === 0) return undefined
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(video, 0, 0)
  return canvas
}
