'use client';
/** The four main screens: a bar below on a phone, a column beside from 768 px. Sessions hide it (globals.css). */
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import { messages as m } from '@/lib/messages';
import { AddSheet } from './add-sheet';

interface Place {
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
  /** First path segments that belong to this place. */
  readonly segments: readonly string[];
}

const PLACES: readonly Place[] = [
  { href: '/', icon: 'today', label: m.shell.today, segments: [''] },
  { href: '/decks', icon: 'decks', label: m.shell.decks, segments: ['decks', 'deck', 'card', 'library'] },
  { href: '/quiz', icon: 'quiz', label: m.shell.quiz, segments: ['quiz'] },
  { href: '/stats', icon: 'stats', label: m.shell.stats, segments: ['stats'] },
];

export function Navigation() {
  const segment = usePathname().split('/')[1] ?? '';
  const [adding, setAdding] = useState(false);
  return (
    <nav aria-label={m.shell.navigation} className="navigation fixed inset-x-0 bottom-0 z-20 border-t border-rule bg-paper pb-[env(safe-area-inset-bottom)] md:inset-y-0 md:start-0 md:end-auto md:w-56 md:border-t-0 md:border-e md:px-3 md:py-4">
      <p className="hidden px-3 pb-6 text-lg font-semibold md:block">{m.common.appName}</p>
      <ul className="flex h-16 md:h-auto md:flex-col md:gap-1">
        {PLACES.map((place) => (
          <li key={place.href} className="min-w-0 flex-1">
            <PlaceLink place={place} current={place.segments.includes(segment)} />
          </li>
        ))}
      </ul>
      <div className="hidden pt-6 md:block">
        <Button className="w-full" aria-haspopup="dialog" onClick={() => setAdding(true)}>
          <Icon name="plus" size={20} />
          {m.shell.add}
        </Button>
      </div>
      <AddSheet open={adding} onClose={() => setAdding(false)} />
    </nav>
  );
}

function PlaceLink({ place, current }: { readonly place: Place; readonly current: boolean }) {
  const look = current ? 'text-ink font-semibold md:bg-rule/60' : 'text-soft hover:text-ink';
  return (
    <Link href={place.href} aria-current={current ? 'page' : undefined} className={`flex h-full flex-col items-center justify-center gap-0.5 text-xs focus-visible:-outline-offset-3 md:min-h-11 md:flex-row md:justify-start md:gap-3 md:rounded-card md:px-3 md:text-base ${look}`}>
      <Icon name={place.icon} />
      <span className="truncate">{place.label}</span>
    </Link>
  );
}
