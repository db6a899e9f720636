import { ConfigProvider } from 'antd-mobile'
import en from 'antd-mobile/es/locales/en-US'
import zh from 'antd-mobile/es/locales/zh-CN'
import type { ReactNode } from 'react'
import { useLanguage } from '../kernel/i18n.ts'
import { NoticeProvider } from './parts/Notice.tsx'

/** Ant Design Mobile in our language; its colours come from `phone.css`. */
export function PhoneProvider({ children }: { children: ReactNode }) {
  const [language] = useLanguage()
  return (
    <ConfigProvider locale={language === 'zh' ? zh : en}>
      <NoticeProvider>{children}</NoticeProvider>
    </ConfigProvider>
  )
}
