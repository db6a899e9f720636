import type { TileFigures } from '@houqin/contracts/boards'
import { RouterLink } from '../../../ui/RouterLink.tsx'
import styles from './TileGrid.module.css'
import { TileView } from './TileView.tsx'

/** Tiles in the order of the board, as many side by side as have room. */
export function TileGrid({ tiles }: { tiles: readonly TileFigures[] }) {
  return (
    <div className={styles.box}>
      <div className={styles.grid}>
        {tiles.map((figures) => (
          <TileView
            key={figures.tile.id}
            figures={figures}
            link={(to, label) => <RouterLink to={to}>{label}</RouterLink>}
          />
        ))}
      </div>
    </div>
  )
}
