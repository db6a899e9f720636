import { api } from '@houqin/contracts'
import { Form, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { repairWords } from '../words.ts'

interface TeamFieldProps {
  name?: string | (string | number)[]
  label: string
  /** The team that has it already. */
  except?: string | undefined
}

/** One team or outside firm, by name. */
export function TeamField({ name = 'teamId', label, except }: TeamFieldProps) {
  const t = useT(repairWords)
  const units = useEndpoint(api.listUnits)
  const teams = (units.data?.items ?? []).filter(
    ({ id, kind }) => (kind === 'team' || kind === 'contractor') && id !== except,
  )
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('team.missing') }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={units.isPending}
        options={teams.map(({ id, name: label }) => ({ value: id, label }))}
        placeholder={t('team.choose')}
      />
    </Form.Item>
  )
}
