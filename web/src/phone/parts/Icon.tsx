/** Strokes on a 24 × 24 grid. */
const icons = {
  scan: ['M4 8.4V4h4.4', 'M15.6 4H20v4.4', 'M20 15.6V20h-4.4', 'M8.4 20H4v-4.4', 'M3.6 12h16.8'],
  report: ['M12 4.4v15.2', 'M4.4 12h15.2'],
  task: ['M5 6.4 6.6 8 9.6 5', 'M13 6.6h6.4', 'M5 12.8l1.6 1.6 3-3', 'M13 13h6.4', 'M5.4 19.4h14'],
  dispatch: ['M4 12h9.6', 'M10 8l4 4-4 4', 'M16.4 5.2h3.4v13.6h-3.4'],
  list: ['M6 4.4h12v16l-3-2-3 2-3-2-3 2Z', 'M9 9h6', 'M9 13h6'],
  person: ['M12 12.4a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z', 'M4.8 20.4c.8-3.4 3.6-5.2 7.2-5.2s6.4 1.8 7.2 5.2'],
  back: ['M14.8 5.2 8 12l6.8 6.8'],
  next: ['M9.2 5.2 16 12l-6.8 6.8'],
  close: ['M6 6l12 12', 'M18 6 6 18'],
  camera: ['M3.2 8.2h4l1.6-2.6h6.4l1.6 2.6h4v11H3.2Z', 'M12 16.6a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8Z'],
  phone: [
    'M6.2 3.8h3l1.6 4-2 1.6a11.4 11.4 0 0 0 5.8 5.8l1.6-2 4 1.6v3a2 2 0 0 1-2.2 2C10.8 19.2 4.8 13.2 4.2 6a2 2 0 0 1 2-2.2Z',
  ],
  pin: [
    'M12 21c4.4-4.6 6.6-8 6.6-11a6.6 6.6 0 1 0-13.2 0c0 3 2.2 6.4 6.6 11Z',
    'M12 12.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Z',
  ],
  check: ['M5 12.6 10 17.4 19.2 7'],
  search: ['M10.8 17.6a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6Z', 'M15.8 15.8 20.4 20.4'],
} as const satisfies Record<string, readonly string[]>

export type IconName = keyof typeof icons

export const Icon = ({ name, size = 24 }: { name: IconName; size?: number }) => (
  <Strokes paths={icons[name]} size={size} />
)

export function Strokes({ paths, size = 24 }: { paths: readonly string[]; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      focusable="false"
    >
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
