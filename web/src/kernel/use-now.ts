import { useEffect, useState } from 'react'

/** The present moment, renewed every half minute, so that ages and deadlines on the screen keep going. */
export function useNow(every = 30_000): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
