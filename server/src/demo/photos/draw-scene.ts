import sharp from 'sharp'
import type { Scene } from '../faults/index.ts'
import { scenes } from './scenes.ts'

export interface Picture {
  scene: Scene
  phase: 'before' | 'after'
  /** Which of the walls and lights it is drawn with. */
  variant: number
}

const WIDTH = 800
const HEIGHT = 600

/** Walls as they are painted in schools. */
const walls = ['#e9e6dd', '#dfe7e4', '#e6e3ea', '#e7e2d6'] as const

/** A drawing in place of a photo: the thing broken, or mended. */
export function drawScene({ scene, phase, variant }: Picture): Promise<Buffer> {
  const wall = walls[variant % walls.length] ?? walls[0]
  const shift = ((variant * 37) % 60) - 30
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 960 720">
<defs>
<linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff"/><stop offset="0.35" stop-color="${wall}"/><stop offset="1" stop-color="${wall}"/></linearGradient>
<linearGradient id="metal" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f4f6f7"/><stop offset="0.5" stop-color="#b9c1c6"/><stop offset="1" stop-color="#7d878d"/></linearGradient>
</defs>
<rect width="960" height="720" fill="url(#wall)"/>
<g transform="translate(${shift} 0)">${scenes[scene][phase]}</g>
</svg>`
  return sharp(Buffer.from(svg)).png({ compressionLevel: 3 }).toBuffer()
}
