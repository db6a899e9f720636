export function RepairPage() {
  return <h1>Repair</h1>
}
