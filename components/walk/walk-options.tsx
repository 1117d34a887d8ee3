'use client';
/** How fast a walk goes, and what the headset does. */
import { Segmented } from '@/components/ui';
import { walk as w } from '@/lib/messages/en/walk';
import { PAUSES, SPEEDS, type WalkSettings } from './walk-settings';

export function WalkOptions({ settings, onChange }: { readonly settings: WalkSettings; readonly onChange: (settings: WalkSettings) => void }) {
  return (
    <div className="grid gap-4 border-t border-rule pt-5">
      <Segmented label={w.pause} value={String(settings.pause)} options={PAUSES.map((pause) => ({ value: String(pause), label: w.pauseOf(pause) }))} onChange={(pause) => onChange({ ...settings, pause: Number(pause) })} />
      <Segmented label={w.speed} value={String(settings.speed)} options={SPEEDS.map((speed) => ({ value: String(speed), label: w.speedOf(speed) }))} onChange={(speed) => onChange({ ...settings, speed: Number(speed) })} />
      {'mediaSession' in navigator && <p className="text-sm text-soft">{w.headset}</p>}
    </div>
  );
}
