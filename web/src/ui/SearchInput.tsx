import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useState } from 'react'

interface SearchInputProps {
  value: string
  onChange: (text: string) => void
  label: string
  className?: string
}

/** Text to search for; says it once typing pauses. */
export function SearchInput({ value, onChange, label, className }: SearchInputProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => onChange(text.trim()), 300)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <Input
      className={className}
      type="search"
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      maxLength={60}
      value={text}
      onChange={(event) => setText(event.target.value)}
      placeholder={label}
      aria-label={label}
    />
  )
}
