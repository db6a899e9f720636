import type { Repair } from '@houqin/contracts/repairs'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { Icon } from '../../../phone/parts/Icon.tsx'
import styles from './RepairPage.module.css'
import { phoneRepairWords } from './words.ts'

/** Who reported it, and the number to call; a masked number is only shown. */
export function Contact({ repair }: { repair: Repair }) {
  const t = useT(phoneRepairWords)
  const format = useFormat()
  const { contactPhone, reporterName, reportedAt } = repair
  const who = [reporterName === null ? null : t('card.reporter', { name: reporterName }), format.moment(reportedAt)]
  return (
    <>
      <p className="faint">{who.filter((part) => part !== null).join(' · ')}</p>
      {contactPhone !== null && contactPhone.includes('*') && <p className="faint">{contactPhone}</p>}
      {contactPhone !== null && !contactPhone.includes('*') && (
        <a className={styles.call} href={`tel:${contactPhone.replace(/[^0-9+]/g, '')}`}>
          <Icon name="phone" />
          {t('record.call', { phone: contactPhone })}
        </a>
      )}
    </>
  )
}
