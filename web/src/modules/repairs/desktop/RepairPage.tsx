import { ArrowLeftOutlined } from '@ant-design/icons'
import { useParams } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { RepairRecord } from '../components/RepairRecord.tsx'
import { repairWords } from '../words.ts'
import styles from './RepairPage.module.css'

export function RepairPage() {
  const t = useT(repairWords)
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <div className={styles.page}>
      <LinkButton to="/repairs" type="link" size="small" className={styles.back} icon={<ArrowLeftOutlined />}>
        {t('record.back')}
      </LinkButton>
      <RepairRecord id={id} />
    </div>
  )
}
