import { ExportOutlined } from '@ant-design/icons'
import { Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { uiWords } from '../../../ui/words.ts'
import { repairWords } from '../words.ts'
import { RepairRecord } from './RepairRecord.tsx'

/** A repair beside the list it was opened from; leads on to its page. */
export function RepairDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useT(repairWords)
  const ui = useT(uiWords)
  const [shown, setShown] = useState(id)
  useEffect(() => {
    if (id !== undefined) setShown(id)
  }, [id])
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      size={600}
      title={t('repair.one')}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
      extra={
        shown !== undefined && (
          <LinkButton to={`/repairs/${shown}`} icon={<ExportOutlined />}>
            {ui('drawer.openPage')}
          </LinkButton>
        )
      }
    >
      {shown !== undefined && <RepairRecord key={shown} id={shown} compact />}
    </Drawer>
  )
}
