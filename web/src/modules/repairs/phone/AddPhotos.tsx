import { cases } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useMe } from '../../../kernel/session.tsx'
import { PhotoField } from '../../../phone/parts/PhotoField.tsx'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { usePhotos } from '../../../phone/parts/use-photos.ts'
import { repairWords } from '../words.ts'
import { useRepairAction } from './use-repair-action.ts'
import pictures from './Pictures.module.css'
import sheets from './VerbSheet.module.css'

/** Photos beside the matter, for who works on it or reported it, until it is over. */
export function AddPhotos({ repair }: { repair: Repair }) {
  const t = useT(repairWords)
  const [open, setOpen] = useState(false)
  if (cases.caseStates[repair.state].tone === 'end') return null
  return (
    <div className={pictures.add}>
      <Button block fill="outline" onClick={() => setOpen(true)}>
        {t('record.addPhotos')}
      </Button>
      {open && (
        <Sheet title={t('record.addPhotos')} onClose={() => setOpen(false)}>
          <PhotoForm repair={repair} onDone={() => setOpen(false)} />
        </Sheet>
      )}
    </div>
  )
}

function PhotoForm({ repair, onDone }: { repair: Repair; onDone: () => void }) {
  const t = useT(repairWords)
  const me = useMe()
  const say = useRepairAction()
  const taking = usePhotos(9)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  // what shows the finished work is taken by who did it, once it is done
  const phase = repair.state === 'done' && repair.assignee?.id === me.person.id ? 'after' : 'before'
  const send = async () => {
    setBusy(true)
    setFailure(null)
    try {
      const photos = await taking.takeAll()
      await say('photo', repair, { body: { phase }, photos, done: t('photos.added') })
      onDone()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <PhotoField taking={taking} label={t('report.photos')} max={9} />
      <div className={sheets.foot}>
        <Trouble error={failure} />
        <Button
          block
          size="large"
          color="primary"
          disabled={taking.photos.length === 0}
          loading={busy}
          onClick={() => void send()}
        >
          {t('record.addPhotos')}
        </Button>
      </div>
    </>
  )
}
