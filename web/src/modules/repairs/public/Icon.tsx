/** @jsxImportSource preact */
import { symptomStrokes } from '../components/symptom-icons.ts'

const plain = {
  camera: ['M3.2 8.2h4l1.6-2.6h6.4l1.6 2.6h4v11H3.2Z', 'M12 16.6a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8Z'],
  close: ['M6.4 6.4 17.6 17.6', 'M17.6 6.4 6.4 17.6'],
  check: ['M5 12.6 10 17.4 19.2 7'],
  chevron: ['M9.4 5.6 15.8 12l-6.4 6.4'],
} as const

function Strokes({ paths }: { paths: readonly string[] }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}

export const Icon = ({ name }: { name: keyof typeof plain }) => <Strokes paths={plain[name]} />
export const SymptomIcon = ({ name }: { name: string }) => <Strokes paths={symptomStrokes(name)} />
