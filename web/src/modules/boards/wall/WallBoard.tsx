import { useEffect, useRef, useState } from 'react'
import { TileView, type TileLook } from '../components/TileView.tsx'
import type { WallPage } from './pages-of.ts'
import styles from './WallPage.module.css'

/** Parts that are read from afar. */
const MOST_PARTS = 6

/** One screenful: figures on top, drawings below in the room that is left. */
export function WallBoard({ page: { figures, drawings } }: { page: WallPage }) {
  const box = useRef<HTMLDivElement>(null)
  const look = useRoom(box)
  const link = (to: string, label: string) => <a href={to}>{label}</a>
  return (
    <main className={styles.board}>
      {figures.length > 0 && (
        <div className={drawings.length > 0 ? styles.figures : styles.figuresAlone}>
          {figures.map((one) => (
            <TileView key={one.tile.id} figures={one} link={link} look={look} />
          ))}
        </div>
      )}
      {drawings.length > 0 && (
        <div ref={box} className={styles.drawings}>
          {drawings.map((one) => (
            <TileView key={one.tile.id} figures={one} link={link} look={look} />
          ))}
        </div>
      )}
    </main>
  )
}

/** What a drawing has of the height, and letters in proportion to the screen. */
function useRoom(box: React.RefObject<HTMLDivElement | null>): TileLook {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    if (box.current === null) return
    const observer = new ResizeObserver(([entry]) => setHeight(Math.round(entry?.contentRect.height ?? 0)))
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [box])
  const letter = Math.max(12, Math.round(window.innerWidth / 80))
  return { room: Math.max(120, height - letter * 9), fontSize: letter, most: MOST_PARTS }
}
