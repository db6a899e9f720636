import type { Scene } from '../faults/index.ts'

/** Outlines and surfaces that several drawings share. */
const metal = 'fill="url(#metal)" stroke="#6b757b" stroke-width="3"'
const dark = 'fill="none" stroke="#3c4448" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"'
const crack = 'fill="none" stroke="#4a3f36" stroke-width="5" stroke-linejoin="round"'
const drop = (x: number, y: number, size = 1) =>
  `<path transform="translate(${x} ${y}) scale(${size})" d="M0 -26 C14 -4 20 6 20 16 A20 20 0 1 1 -20 16 C-20 6 -14 -4 0 -26Z" fill="#6fb2d8" stroke="#3d86b3" stroke-width="3"/>`
const puddle = (x: number, y: number, width: number) =>
  `<ellipse cx="${x}" cy="${y}" rx="${width}" ry="${width / 6}" fill="#8fc3e0" opacity="0.8"/>`
const floor =
  '<rect y="600" x="-40" width="1040" height="120" fill="#c9c2b4"/><path d="M-40 600H1000" stroke="#a89f8e" stroke-width="4"/>'

const basin = `<path d="M220 470H740L690 620H270Z" fill="#fbfbf9" stroke="#9aa3a7" stroke-width="5"/><ellipse cx="480" cy="480" rx="220" ry="26" fill="#dfe5e7"/><circle cx="480" cy="486" r="16" fill="#7d878d"/>`
const tap = `<path d="M450 470V300Q450 220 530 220H610Q640 220 640 250V290H590V270H530Q506 270 506 300V470Z" ${metal}/><rect x="440" y="180" width="76" height="44" rx="14" ${metal}/>`
const plate = `<rect x="340" y="230" width="280" height="280" rx="22" fill="#fcfcfb" stroke="#b3b8ba" stroke-width="5"/>`
const holes = `<g fill="#333a3d"><rect x="412" y="300" width="14" height="52" rx="4"/><rect x="534" y="300" width="14" height="52" rx="4"/><rect x="430" y="420" width="14" height="44" rx="4" transform="rotate(28 437 442)"/><rect x="516" y="420" width="14" height="44" rx="4" transform="rotate(-28 523 442)"/><rect x="473" y="386" width="14" height="40" rx="4"/></g>`
const door = `<rect x="240" y="-10" width="480" height="740" fill="#b88a5a" stroke="#8c6438" stroke-width="8"/><rect x="300" y="60" width="360" height="240" fill="none" stroke="#8c6438" stroke-width="5"/>`
const pane = (inside: string) =>
  `<rect x="200" y="120" width="560" height="460" fill="#cfe3ee" stroke="#8d979c" stroke-width="18"/><path d="M480 120V580" stroke="#8d979c" stroke-width="14"/>${inside}`
const radiator = (hot: boolean) =>
  `${Array.from({ length: 9 }, (_, at) => `<rect x="${230 + at * 54}" y="280" width="42" height="270" rx="18" fill="${hot ? '#f2e4dc' : '#e3e8ea'}" stroke="#98a1a5" stroke-width="4"/>`).join('')}<rect x="150" y="500" width="84" height="22" ${metal}/><circle cx="160" cy="511" r="26" fill="#fafafa" stroke="#98a1a5" stroke-width="4"/>`
const aircon = (light: string) =>
  `<rect x="180" y="170" width="600" height="190" rx="30" fill="#fdfdfd" stroke="#aab1b4" stroke-width="5"/><path d="M220 310H740" stroke="#8b9498" stroke-width="14" stroke-linecap="round"/><rect x="650" y="214" width="80" height="34" rx="6" fill="#2c3336"/><circle cx="690" cy="231" r="8" fill="${light}"/>`
const fan = (turn: number) =>
  `<path d="M480 0V250" stroke="#8b9498" stroke-width="14"/><g transform="rotate(${turn} 480 320)">${[0, 120, 240].map((angle) => `<path transform="rotate(${angle} 480 320)" d="M500 300Q700 230 820 300Q700 370 500 340Z" fill="#f3f3ef" stroke="#9aa3a7" stroke-width="4"/>`).join('')}<circle cx="480" cy="320" r="60" ${metal}/></g>`
const drain = `<rect x="-40" width="1040" height="720" fill="#d8d6d0"/>${[180, 420, 660].map((y) => `<path d="M-40 ${y}H1000" stroke="#b9b6ae" stroke-width="5"/>`).join('')}${[200, 480, 760].map((x) => `<path d="M${x} 0V720" stroke="#b9b6ae" stroke-width="5"/>`).join('')}<circle cx="480" cy="380" r="120" ${metal}/>`
const grate = Array.from(
  { length: 7 },
  (_, at) =>
    `<path d="M${408 + at * 24} ${380 - 84 + Math.abs(at - 3) * 14}V${380 + 84 - Math.abs(at - 3) * 14}" stroke="#3c4448" stroke-width="9" stroke-linecap="round"/>`,
).join('')
const projector = `<rect x="170" y="90" width="620" height="400" fill="#fafafa" stroke="#565f63" stroke-width="12"/>${floor}`
const chair = (tilt: number) =>
  `${floor}<g transform="rotate(${tilt} 480 610)"><rect x="350" y="170" width="260" height="150" rx="16" fill="#c99a63" stroke="#94693a" stroke-width="5"/><path d="M370 320V610M590 320V610" ${dark}/><rect x="330" y="400" width="300" height="34" rx="10" fill="#c99a63" stroke="#94693a" stroke-width="5"/><path d="M345 434L330 612" ${dark}/>`
const tiles = `<rect x="-40" width="1040" height="720" fill="#f3f2ee"/>${[240, 480].map((y) => `<path d="M-40 ${y}H1000" stroke="#cfccc3" stroke-width="5"/>`).join('')}${[160, 480, 800].map((x) => `<path d="M${x} 0V720" stroke="#cfccc3" stroke-width="5"/>`).join('')}`

/** The inside of each drawing, on 960 × 720. */
export const scenes: Record<Scene, { before: string; after: string }> = {
  tap: {
    before: `${basin}${tap}${drop(616, 340)}${drop(616, 410, 0.8)}${drop(616, 456, 0.6)}`,
    after: `${basin}${tap}`,
  },
  pipe: {
    before: `${floor}<path d="M480 -10V260Q480 340 560 340T640 420V610" fill="none" stroke="#f2f2ee" stroke-width="64"/><path d="M480 -10V260Q480 340 560 340T640 420V610" fill="none" stroke="#a5adb1" stroke-width="4"/><rect x="430" y="220" width="100" height="54" ${metal}/>${drop(450, 330)}${drop(500, 400, 0.8)}${drop(470, 480)}${puddle(500, 650, 240)}`,
    after: `${floor}<path d="M480 -10V260Q480 340 560 340T640 420V610" fill="none" stroke="#f7f7f4" stroke-width="64"/><rect x="430" y="214" width="100" height="66" rx="8" ${metal}/><rect x="590" y="400" width="100" height="46" rx="8" ${metal}/>`,
  },
  socket: {
    before: `<rect x="380" y="280" width="220" height="200" fill="#3f3a35"/><path d="M400 470C340 520 320 560 330 640" ${dark}/><path d="M430 474C420 540 440 570 420 640" fill="none" stroke="#b8402c" stroke-width="8"/><g transform="rotate(17 480 370) translate(30 26)">${plate}${holes}</g><path d="M560 240C620 250 640 300 600 330" fill="#3a332c" opacity="0.55"/>`,
    after: `${plate}${holes}`,
  },
  lamp: {
    before: `<rect x="-40" width="1040" height="720" fill="#4b5357"/><rect x="160" y="180" width="640" height="64" rx="10" fill="#8b9498"/><rect x="160" y="330" width="640" height="64" rx="10" fill="#8b9498"/><rect x="180" y="196" width="600" height="32" rx="16" fill="#70787c"/><rect x="180" y="346" width="600" height="32" rx="16" fill="#a9a48c"/>`,
    after: `<rect x="-40" width="1040" height="720" fill="#eceade"/><rect x="160" y="180" width="640" height="64" rx="10" fill="#c7cccf"/><rect x="160" y="330" width="640" height="64" rx="10" fill="#c7cccf"/><rect x="180" y="196" width="600" height="32" rx="16" fill="#fffef2"/><rect x="180" y="346" width="600" height="32" rx="16" fill="#fffef2"/><ellipse cx="480" cy="290" rx="460" ry="240" fill="#fffbe0" opacity="0.45"/>`,
  },
  lock: {
    before: `${door}<rect x="560" y="360" width="80" height="190" rx="16" ${metal}/><path d="M600 420L520 470" stroke="#7d878d" stroke-width="30" stroke-linecap="round"/><circle cx="600" cy="500" r="20" fill="#2c3336"/><path d="M600 500L640 524" stroke="#c9a227" stroke-width="9"/>`,
    after: `${door}<rect x="560" y="360" width="80" height="190" rx="16" ${metal}/><path d="M600 410H490" stroke="#8b9498" stroke-width="30" stroke-linecap="round"/><circle cx="600" cy="500" r="20" fill="#c9a227"/><path d="M600 490V510" stroke="#3c4448" stroke-width="6"/>`,
  },
  window: {
    before: pane(
      `<path d="M560 130L600 300L520 370L640 420L590 570M600 300L740 260M520 370L492 520M640 420L750 500" ${crack}/><path d="M600 300L740 260L700 420L640 420Z" fill="#6f7f88" opacity="0.7"/>`,
    ),
    after: pane(
      '<path d="M240 250L330 160M260 330L420 170M540 330L690 180" stroke="#fff" stroke-width="10" opacity="0.8"/>',
    ),
  },
  radiator: {
    before: `${floor}${radiator(false)}${drop(160, 580)}${puddle(180, 650, 120)}`,
    after: `${floor}${radiator(true)}${[330, 480, 630].map((x) => `<path d="M${x} 250c-20 -30 20 -50 0 -80c-20 -30 20 -50 0 -80" fill="none" stroke="#d9754f" stroke-width="8" stroke-linecap="round" opacity="0.7"/>`).join('')}`,
  },
  aircon: {
    before: `${aircon('#c0392b')}${drop(300, 420)}${drop(330, 500, 0.8)}${drop(300, 580)}${puddle(320, 660, 120)}`,
    after: `${aircon('#3fae6b')}${[300, 420, 540, 660].map((x) => `<path d="M${x} 370q-24 50 0 100t0 100" fill="none" stroke="#7fb6d6" stroke-width="8" stroke-linecap="round" opacity="0.7"/>`).join('')}`,
  },
  fan: { before: `<g transform="rotate(9 480 0)">${fan(10)}</g>`, after: fan(40) },
  drain: {
    before: `${drain}<ellipse cx="500" cy="400" rx="380" ry="240" fill="#a9b7ae" opacity="0.75"/><path d="M430 350q40 -40 80 0t80 10M410 420q50 40 110 0t90 20" fill="none" stroke="#4d463d" stroke-width="9"/>`,
    after: `${drain}${grate}`,
  },
  screen: {
    before: `${projector}<rect x="176" y="96" width="608" height="388" fill="#1f4fa3"/><rect x="380" y="270" width="200" height="46" rx="8" fill="#fff" opacity="0.9"/><path d="M400 293H560" stroke="#1f4fa3" stroke-width="8" stroke-dasharray="26 14"/>`,
    after: `${projector}<path d="M230 160H560M230 220H700M230 270H660" stroke="#3c4448" stroke-width="14" stroke-linecap="round"/><path d="M240 450V390M320 450V350M400 450V370M480 450V320M560 450V340" stroke="#0e7c66" stroke-width="40"/>`,
  },
  chair: {
    before: `${chair(-7)}<path d="M615 434L622 500" ${dark}/></g><path d="M700 600L780 560" ${dark}/>`,
    after: `${chair(0)}<path d="M615 434L630 612" ${dark}/></g>`,
  },
  ceiling: {
    before: `${tiles}<path d="M300 150C380 90 560 110 620 190C700 300 640 420 520 430C360 450 220 300 300 150Z" fill="#b98f55" opacity="0.55"/><path d="M360 200C430 160 540 170 570 240C600 330 540 380 470 370C380 360 310 270 360 200Z" fill="#8f6a38" opacity="0.5"/>${drop(470, 430)}${drop(500, 520, 0.8)}`,
    after: `${tiles}<circle cx="480" cy="360" r="14" fill="#d9d6cd"/>`,
  },
}
