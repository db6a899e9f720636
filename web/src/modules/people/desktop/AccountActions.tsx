import { api } from '@houqin/contracts'
import type { Person, PersonAccount } from '@houqin/contracts/people'
import { App, Button, Typography } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { sentenceOf } from '../../../kernel/problem.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { changedPerson } from '../changed.ts'
import { personWords } from '../record-words.ts'
import styles from './PersonDrawer.module.css'

interface AccountActionsProps {
  person: Person
  account: PersonAccount
  onRoles: () => void
}

/** What an administrator does to an account: roles, a one-time password, blocking and opening. */
export function AccountActions({ person, account, onRoles }: AccountActionsProps) {
  const t = useT(personWords)
  const { modal } = App.useApp()
  const reset = useReset(person, account)
  const block = useAction(api.blockAccount, { invalidates: changedPerson })
  const unblock = useAction(api.unblockAccount, { invalidates: changedPerson })
  const sent = { params: { id: account.id }, body: { version: account.version } }
  const failed = (error: unknown) => void modal.error({ title: sentenceOf(error) })
  const isShut = account.blockedAt !== null || account.lockedUntil !== null
  return (
    <div className={styles.actions}>
      <Button size="small" onClick={onRoles}>
        {t('roles')}
      </Button>
      <Button size="small" onClick={reset}>
        {t('reset')}
      </Button>
      {isShut ? (
        <Button size="small" loading={unblock.isPending} onClick={() => void unblock.mutateAsync(sent).catch(failed)}>
          {t('unblock')}
        </Button>
      ) : (
        <Button
          size="small"
          danger
          onClick={() =>
            modal.confirm({
              title: t('block.ask', { name: person.name }),
              content: t('block.ask.about'),
              okText: t('block'),
              onOk: () => block.mutateAsync(sent).catch(failed),
            })
          }
        >
          {t('block')}
        </Button>
      )}
    </div>
  )
}

/** Asks first, then shows the one-time password this once. */
function useReset(person: Person, account: PersonAccount): () => void {
  const t = useT(personWords)
  const format = useFormat()
  const { modal } = App.useApp()
  const reset = useAction(api.resetPassword, { invalidates: changedPerson })
  const perform = async () => {
    const { password, until } = await reset.mutateAsync({
      params: { id: account.id },
      body: { version: account.version },
    })
    modal.info({
      title: t('reset.done'),
      content: (
        <>
          <Typography.Paragraph copyable className={styles.password}>
            {password}
          </Typography.Paragraph>
          <p>{t('reset.done.about', { until: format.moment(until) })}</p>
        </>
      ),
    })
  }
  return () =>
    void modal.confirm({
      title: t('reset.ask', { name: person.name }),
      content: t('reset.ask.about'),
      okText: t('reset'),
      onOk: () => perform().catch((error: unknown) => void modal.error({ title: sentenceOf(error) })),
    })
}
