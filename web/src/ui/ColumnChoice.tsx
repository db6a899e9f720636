import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Grid, Popover } from 'antd'
import { useT } from '../kernel/i18n.ts'
import styles from './ColumnChoice.module.css'
import { uiWords } from './words.ts'

interface ColumnChoiceProps {
  columns: readonly { key: string; title: string }[]
  hidden: readonly string[]
  onChange: (hidden: string[]) => void
}

/** Which columns are shown; the first always is. */
export function ColumnChoice({ columns, hidden, onChange }: ColumnChoiceProps) {
  const t = useT(uiWords)
  const { md } = Grid.useBreakpoint()
  if (md === false) return null
  const choices = columns.slice(1)
  const content = (
    <ul className={styles.choices}>
      {choices.map(({ key, title }) => (
        <li key={key}>
          <Checkbox
            checked={!hidden.includes(key)}
            onChange={({ target }) =>
              onChange(target.checked ? hidden.filter((other) => other !== key) : [...hidden, key])
            }
          >
            {title}
          </Checkbox>
        </li>
      ))}
    </ul>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button icon={<SettingOutlined />}>{t('table.columns')}</Button>
    </Popover>
  )
}
