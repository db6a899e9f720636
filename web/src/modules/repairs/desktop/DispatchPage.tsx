export function DispatchPage() {
  return <h1>Dispatch</h1>
}
