import { useEffect, useState } from 'react'

/** Goes from screen to screen until it is stopped; a key does the same as the buttons. */
export function useTurn(screens: number, seconds: number) {
  const [step, setStep] = useState(0)
  const [turning, setTurning] = useState(true)
  useEffect(() => {
    if (!turning || screens < 2) return
    const timer = setInterval(() => setStep((old) => old + 1), seconds * 1000)
    return () => clearInterval(timer)
  }, [turning, screens, seconds, step])
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight') setStep((old) => old + 1)
      if (key === 'ArrowLeft') setStep((old) => old + screens - 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [screens])
  return {
    at: screens === 0 ? 0 : step % screens,
    turning,
    next: () => setStep((old) => old + 1),
    toggle: () => setTurning((old) => !old),
  }
}
