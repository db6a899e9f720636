import { PlusOutlined } from '@ant-design/icons'
import { api, cases } from '@houqin/contracts'
import { dispatchHours, dispatchTargets } from '@houqin/contracts/dispatch'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint, type RowOf } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { repairWords } from '../words.ts'
import { CategoryTrades } from './CategoryTrades.tsx'
import { DispatchRuleDrawer } from './DispatchRuleDrawer.tsx'
import styles from './DispatchRulesPage.module.css'

export type Rule = RowOf<typeof api.listDispatchRules>

/** Rules of dispatch in order; the first that fits is applied. */
export function DispatchRulesPage() {
  const t = useT(repairWords)
  const can = useCan()
  const [editing, setEditing] = useState<Rule | 'new'>()
  const rules = useEndpoint(api.listDispatchRules)
  const mayChange = can('dispatch-rule.change')
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
      {t('rule.add')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('dispatch.rules')} about={t('rule.about')} actions={mayChange ? add : undefined} />
      {rules.isPending && <PageSkeleton rows={5} />}
      {rules.error !== null && rules.data === undefined && (
        <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />
      )}
      {rules.data?.items.length === 0 && <EmptyState title={t('rule.empty')} about={t('rule.about')} />}
      {rules.data !== undefined && rules.data.items.length > 0 && (
        <RuleTable rules={rules.data.items} onEdit={mayChange ? setEditing : undefined} />
      )}
      <CategoryTrades mayChange={mayChange} />
      {editing !== undefined && (
        <DispatchRuleDrawer
          rule={editing === 'new' ? undefined : editing}
          next={Math.max(0, ...(rules.data?.items ?? []).map(({ position }) => position)) + 10}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}

function RuleTable({ rules, onEdit }: { rules: Rule[]; onEdit: ((rule: Rule) => void) | undefined }) {
  const t = useT(repairWords)
  return (
    <Table<Rule>
      rowKey="id"
      dataSource={rules}
      pagination={false}
      size="middle"
      scroll={{ x: 720 }}
      rowClassName={({ isActive }) => (isActive ? '' : (styles.off ?? ''))}
      columns={[
        { title: t('rule.position'), dataIndex: 'position', width: 72, align: 'right' },
        { title: t('rule.name'), dataIndex: 'name' },
        { title: t('rule.when'), render: (_, rule) => <When rule={rule} /> },
        {
          title: t('rule.whom'),
          render: (_, rule) =>
            [t(dispatchTargets[rule.target]), rule.team?.name, rule.person?.name].filter(Boolean).join(' · '),
        },
        {
          title: t('rule.how'),
          width: 112,
          render: (_, rule) => t(rule.isActive ? (rule.isAutomatic ? 'rule.automatic' : 'rule.suggests') : 'rule.off'),
        },
        ...(onEdit
          ? [
              {
                title: '',
                width: 80,
                render: (_: unknown, rule: Rule) => (
                  <Button size="small" onClick={() => onEdit(rule)} aria-label={`${t('rule.edit')} ${rule.name}`}>
                    {t('rule.edit')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** The conditions in a line; what is not set is not said. */
function When({ rule }: { rule: Rule }) {
  const t = useT(repairWords)
  const said = [
    rule.category?.name,
    rule.place?.path,
    rule.urgency === null ? undefined : t(cases.urgencies[rule.urgency]),
    rule.hours === 'any' ? undefined : t(dispatchHours[rule.hours]),
  ].filter(Boolean)
  return said.length === 0 ? t('rule.always') : said.join(' · ')
}
