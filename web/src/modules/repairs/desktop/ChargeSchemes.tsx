import { api, work } from '@houqin/contracts'
import type { Scheme } from '@houqin/contracts/work'
import { App, Button, Form, Radio, TreeSelect } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { faultWords } from './fault-words.ts'
import styles from './FaultsPage.module.css'

/** Units that pay for chargeable repair in another way than labour and materials. */
export function ChargeSchemes() {
  const t = useT(faultWords)
  const can = useCan()
  const [isOpen, setOpen] = useState(false)
  const schemes = useEndpoint(api.listChargeSchemes)
  const items = schemes.data?.items ?? []
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <p className={styles.about}>{t('schemes.about')}</p>
        {can('fault.manage') && <Button onClick={() => setOpen(true)}>{t('scheme.add')}</Button>}
      </div>
      {items.length === 0 ? (
        <EmptyState title={t('scheme.none')} about={t('scheme.none.about')} />
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('scheme.unit')}</th>
                <th scope="col">{t('scheme.how')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ unit, scheme }) => (
                <tr key={unit.id}>
                  <td>{unit.name}</td>
                  <td>{t(work.schemes[scheme])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <SchemeDrawer open={isOpen} onClose={() => setOpen(false)} />
    </div>
  )
}

interface Fields {
  unitId: string
  scheme: Scheme
}

function SchemeDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT(faultWords)
  const { message } = App.useApp()
  const units = useEndpoint(api.listUnits, { enabled: open }).data?.items ?? []
  const set = useAction(api.setChargeScheme, { invalidates: [api.listChargeSchemes] })
  const required = [{ required: true, message: t('missing') }]
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('scheme.add')}
      about={t('schemes.about')}
      initialValues={{ scheme: 'material' }}
      onSubmit={async ({ unitId, scheme }) => {
        await set.mutateAsync({ params: { id: unitId }, body: { scheme } })
        void message.success(t('saved'))
      }}
    >
      <Form.Item name="unitId" label={t('scheme.unit')} rules={required}>
        <TreeSelect
          treeDataSimpleMode
          treeData={units.map(({ id, parentId, name }) => ({ id, pId: parentId ?? 0, value: id, title: name }))}
          showSearch={{ treeNodeFilterProp: 'title' }}
        />
      </Form.Item>
      <Form.Item name="scheme" label={t('scheme.how')} rules={required}>
        <Radio.Group
          options={Object.entries(work.schemes).map(([value, words]) => ({ value, label: t(words) }))}
          vertical
        />
      </Form.Item>
    </FormDrawer>
  )
}
