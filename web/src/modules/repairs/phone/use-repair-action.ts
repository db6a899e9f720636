import type { RepairRow } from '@houqin/contracts/repairs'
import { useT } from '../../../kernel/i18n.ts'
import { useSay } from '../../../kernel/outbox/OutboxProvider.tsx'
import type { WaitingPhoto } from '../../../kernel/outbox/queue.ts'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { phoneWords } from '../../../phone/words.ts'
import { queuedRepairActions } from './queued-actions.ts'
import { subjectOf } from './use-foreseen.ts'

type Named = Pick<RepairRow, 'id' | 'number' | 'title'>
interface Said {
  body: Record<string, unknown>
  photos?: readonly WaitingPhoto[]
  /** Told once it has arrived. */
  done: string
}

/** Says something of a repair, with or without a signal, and tells what became of it. @throws ApiProblem of a refusal */
export function useRepairAction(): (
  name: keyof typeof queuedRepairActions,
  repair: Named,
  said: Said,
) => Promise<void> {
  const t = useT(phoneWords)
  const say = useSay()
  const notify = useNotice()
  return async (name, repair, { body, photos = [], done }) => {
    const outcome = await say(queuedRepairActions[name], {
      subject: subjectOf(repair),
      about: `${repair.number} ${repair.title}`,
      params: { id: repair.id },
      body,
      photos,
    })
    notify(outcome.arrived ? done : t('waiting.kept'))
  }
}
