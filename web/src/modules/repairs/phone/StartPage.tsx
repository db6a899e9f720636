import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { Icon } from '../../../phone/parts/Icon.tsx'
import { PlaceLinks } from './PlaceLinks.tsx'
import { PlaceSearch } from './PlaceSearch.tsx'
import { recentPlaces } from './recent-places.ts'
import { ScanSheet } from './ScanSheet.tsx'
import { SentenceReport } from './SentenceReport.tsx'
import styles from './StartPage.module.css'
import { phoneRepairWords } from './words.ts'

/** Where a report begins: the scan first, then the search. */
export function StartPage() {
  const t = useT(phoneRepairWords)
  const [scanning, setScanning] = useState(false)
  const [recent] = useState(recentPlaces)
  return (
    <div className="page">
      <h1 className={styles.title}>{t('start.title')}</h1>
      <button type="button" className={styles.scan} onClick={() => setScanning(true)}>
        <Icon name="scan" size={56} />
        <strong>{t('start.scan')}</strong>
        <span>{t('start.scan.about')}</span>
      </button>
      <SentenceReport />
      <PlaceSearch />
      {recent.length > 0 && (
        <section>
          <h2 className="section-title">{t('start.recent')}</h2>
          <PlaceLinks places={recent} />
        </section>
      )}
      {scanning && <ScanSheet onClose={() => setScanning(false)} />}
    </div>
  )
}
