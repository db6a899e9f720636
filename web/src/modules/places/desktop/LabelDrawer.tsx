import { PrinterOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Place } from '@houqin/contracts/places'
import { Button, Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { placeWords } from '../words.ts'
import styles from './LabelDrawer.module.css'

type Labelled = Pick<Place, 'id' | 'name' | 'code'>

interface LabelDrawerProps {
  places: readonly Labelled[]
  open: boolean
  onClose: () => void
  /** Said where not all of them are listed. */
  note?: string
}

/** Labels as they will be printed, one or many; only they go on paper. */
export function LabelDrawer({ places, open, onClose, note }: LabelDrawerProps) {
  const t = useT(placeWords)
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={560}
      title={t('label.title')}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
      extra={
        <Button type="primary" icon={<PrinterOutlined />} disabled={places.length === 0} onClick={() => window.print()}>
          {t('label.print')}
        </Button>
      }
    >
      <p className={styles.about}>{t('label.about')}</p>
      <p className={styles.faint}>
        {t('label.count', { n: places.length })}
        {note !== undefined && ` · ${note}`}
      </p>
      {places.length === 0 && <EmptyState title={t('label.none')} />}
      <Labels places={places} />
      {open && createPortal(<Labels places={places} paper />, document.body)}
    </Drawer>
  )
}

function Labels({ places, paper = false }: { places: readonly Labelled[]; paper?: boolean }) {
  return (
    <ul className={paper ? styles.paper : styles.labels} aria-hidden={paper || undefined}>
      {places.map((place) => (
        <li key={place.id} className={styles.label}>
          <Label place={place} />
        </li>
      ))}
    </ul>
  )
}

function Label({ place }: { place: Labelled }) {
  const t = useT(placeWords)
  const file = useEndpoint(api.getPlaceLabel, { params: { id: place.id } }).data as Blob | undefined
  const address = useBlobAddress(file)
  if (address === undefined) return null
  return <img src={address} alt={t('label.of', { name: place.name, code: place.code })} />
}

function useBlobAddress(file: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (file === undefined) return
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}
