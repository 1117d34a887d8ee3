/** A thin line that fills from the start of the reading direction. `label` is read out, not shown. */
export function Progress({ value, max, label }: { readonly value: number; readonly max: number; readonly label: string }) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={max} aria-valuenow={value} className="h-0.75 w-full overflow-hidden rounded-full bg-rule">
      <div className="h-full bg-ink transition-[width] duration-150" style={{ width: `${share * 100}%` }} />
    </div>
  );
}
