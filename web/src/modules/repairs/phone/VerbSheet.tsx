import { cases } from '@houqin/contracts'
import type { RepairRow } from '@houqin/contracts/repairs'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { useKept } from '../../../phone/parts/use-kept.ts'
import { usePhotos, type Photos } from '../../../phone/parts/use-photos.ts'
import { repairWords } from '../words.ts'
import { isReassigning } from './is-reassigning.ts'
import { lacking, nothing, VerbFields, type Entered, type VerbWithSheet } from './VerbFields.tsx'
import { useRepairAction } from './use-repair-action.ts'
import styles from './VerbSheet.module.css'

interface VerbSheetProps {
  verb: VerbWithSheet
  repair: Pick<RepairRow, 'id' | 'number' | 'title' | 'version' | 'state' | 'team' | 'category'>
  onClose: () => void
}

/** What a verb asks for. What was entered stays until the server has taken it. */
export function VerbSheet({ verb, repair, onClose }: VerbSheetProps) {
  const t = useT(repairWords)
  // the team that the category names stands chosen already
  const first = verb === 'assign' && repair.team !== null ? { whom: { teamId: repair.team.id } } : nothing
  const [entered, keep, drop] = useKept<Entered>(`${verb}.${repair.id}`, first)
  const taking = usePhotos(9)
  const sending = useSending({ verb, repair, taking })
  const label = t(isReassigning(verb, repair) ? 'verb.reassign' : cases.caseVerbs[verb].label)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await sending.send(entered))) return
    drop()
    onClose()
  }
  return (
    <Sheet title={`${label} · ${repair.number}`} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <p className="faint">{t(`form.about.${verb}`)}</p>
        <VerbFields
          verb={verb}
          entered={entered}
          change={(part) => keep({ ...entered, ...part })}
          taking={taking}
          categoryId={repair.category?.id}
          repairId={repair.id}
        />
        <div className={styles.foot}>
          <Trouble error={sending.failure} said={sending.said} />
          <Button
            type="submit"
            block
            size="large"
            color={verb === 'reject' || verb === 'cancel' ? 'danger' : 'primary'}
            loading={sending.busy}
          >
            {label}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

function useSending({ verb, repair, taking }: Pick<VerbSheetProps, 'verb' | 'repair'> & { taking: Photos }) {
  const t = useT(repairWords)
  const say = useRepairAction()
  const [said, setSaid] = useState<string>()
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  async function send(entered: Entered): Promise<boolean> {
    if (busy) return false
    const lack = lacking(verb, entered)
    setSaid(lack && t(lack))
    setFailure(null)
    if (lack !== undefined) return false
    setBusy(true)
    try {
      const photos = verb === 'finish' ? await taking.takeAll() : []
      const body = { version: repair.version, ...bodyOf(entered) }
      await say(verb, repair, { body, photos, done: t(`verb.done.${verb}`) })
      return true
    } catch (error) {
      setFailure(error)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { send, said, failure, busy }
}

/** Reasons and results are one line each in the record. */
function bodyOf({ whom, reason, comment, ...rest }: Entered) {
  return {
    ...rest,
    ...whom,
    reason: oneLine(reason),
    result: oneLine(rest.result),
    comment: comment?.trim() || undefined,
  }
}

const oneLine = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim() || undefined
