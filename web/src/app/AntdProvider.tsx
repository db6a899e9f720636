import { App, ConfigProvider, theme as antdTheme, type ThemeConfig } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect, type ReactNode } from 'react'
import { useLanguage } from '../kernel/i18n.ts'
import { FONT_STACK, MONO_STACK, palettes } from '../kernel/theme.ts'
import { useTheme } from '../kernel/use-theme.ts'

/** Ant Design in our colours, sizes and language. */
export function AntdProvider({ children }: { children: ReactNode }) {
  const [language] = useLanguage()
  const { theme } = useTheme()
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  }, [language])
  return (
    <ConfigProvider locale={language === 'zh' ? zh : en} theme={themes[theme]} button={{ autoInsertSpace: false }}>
      <App component={false} message={{ maxCount: 2 }}>
        {children}
      </App>
    </ConfigProvider>
  )
}

/** Animations too short to be seen would never be heard to end, and what they open stays away: none at all, then. */
const motion = !window.matchMedia('(prefers-reduced-motion: reduce)').matches

const themes = { light: antdThemeOf('light'), dark: antdThemeOf('dark') }

function antdThemeOf(name: 'light' | 'dark'): ThemeConfig {
  const colours = palettes[name]
  return {
    algorithm: name === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: colours.green,
      colorPrimaryHover: colours.greenText,
      colorSuccess: colours.green,
      colorWarning: colours.amber,
      colorError: colours.late,
      colorErrorHover: colours.lateText,
      colorInfo: colours.blueText,
      colorLink: colours.blueText,
      colorLinkHover: colours.blueText,
      colorText: colours.ink,
      colorTextSecondary: colours.inkSoft,
      colorTextTertiary: colours.inkFaint,
      colorTextPlaceholder: colours.inkFaint,
      colorTextDescription: colours.inkFaint,
      colorBgBase: colours.surface,
      colorBgLayout: colours.ground,
      colorBgContainer: colours.surface,
      colorBgElevated: colours.raised,
      colorBorder: colours.lineStrong,
      colorBorderSecondary: colours.line,
      colorSplit: colours.line,
      colorBgMask: name === 'dark' ? 'rgba(0, 0, 0, 0.5)' : 'rgba(23, 32, 29, 0.28)',
      fontFamily: FONT_STACK,
      fontFamilyCode: MONO_STACK,
      fontSize: 14,
      borderRadius: 6,
      borderRadiusLG: 8,
      motion,
      motionDurationFast: '0.1s',
      motionDurationMid: '0.15s',
      motionDurationSlow: '0.2s',
      controlHeight: 34,
      wireframe: false,
    },
    components: componentsOf(name),
  }
}

function componentsOf(name: 'light' | 'dark'): ThemeConfig['components'] {
  const colours = palettes[name]
  return {
    Button: {
      primaryColor: colours.onGreen,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      dangerColor: name === 'dark' ? colours.ground : colours.onGreen,
    },
    Table: {
      headerBg: colours.surface,
      headerColor: colours.inkFaint,
      headerSplitColor: 'transparent',
      rowHoverBg: colours.ground,
      cellPaddingBlock: 8,
      cellPaddingInline: 12,
      borderColor: colours.line,
    },
    Tabs: { horizontalItemGutter: 24, itemColor: colours.inkSoft, itemSelectedColor: colours.greenText },
    Form: { verticalLabelPadding: '0 0 4px', labelColor: colours.ink, itemMarginBottom: 28 },
    Tag: { defaultBg: colours.ground },
    Drawer: { paddingLG: 24 },
    Alert: { withDescriptionIconSize: 16, withDescriptionPadding: '10px 12px' },
    Rate: { starColor: colours.amber },
  }
}
