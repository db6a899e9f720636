import { Link } from '@tanstack/react-router'
import { Icon } from '../../../phone/parts/Icon.tsx'
import styles from './PlaceLinks.module.css'
import type { RecentPlace } from './recent-places.ts'

/** Places to report at. */
export function PlaceLinks({ places }: { places: readonly RecentPlace[] }) {
  return (
    <ul>
      {places.map((place) => (
        <li key={place.id}>
          <Link to={'/report/$placeId' as string} params={{ placeId: place.id } as never} className={styles.place}>
            <span>
              <strong>{place.name}</strong>
              <small>{place.path}</small>
            </span>
            <Icon name="next" size={20} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
