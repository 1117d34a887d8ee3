/** All cards: searched as one types, sorted, chosen and changed many at once. */
'use client';

import { useEffect, useState } from 'react';
import { useView } from '@/components/collection';
import { Button, Empty, Icon, IconButton, LinkButton, Screen, TextField } from '@/components/ui';
import { messages as m } from '@/lib/messages';
import { library as w } from '@/lib/messages/en/library';
import { problemText } from '@/lib/messages/problem-text';
import type { Problem } from '@/lib/core/model';
import { BulkBar } from './bulk-bar';
import { HelpSheet } from './help-sheet';
import { useLayout, type Layout } from './layout';
import { LibraryList } from './library-list';
import { MoreSheet } from './more-sheet';
import { SavedSearches } from './saved-searches';
import { NOTHING, type Selection } from './selection';
import { useLibrary, type Found } from './use-library';
import { ViewSheet } from './view-sheet';

type Open = 'help' | 'view' | 'more' | null;

export function LibraryScreen({ initial }: { readonly initial: string }) {
  const [text, setText] = useState(initial);
  const [layout, changeLayout] = useLayout();
  const { found, problem, want } = useLibrary(text, layout);
  const [selection, setSelection] = useState<Selection | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const { cards } = useView();
  useAddress(text);
  const search = (next: string) => {
    setText(next);
    setSelection(null);
  };
  if (cards.size === 0) return <NoCards />;
  return (
    <Screen title={w.title} back="/decks" wide
      actions={<>
        <IconButton label={w.view} onClick={() => setOpen('view')}><Icon name="stats" className="rotate-90" /></IconButton>
        <IconButton label={w.more} className="-me-3" onClick={() => setOpen('more')}><Icon name="more" /></IconButton>
      </>}
      footer={selection && found ? <BulkBar selection={selection} found={found} by={layout.by} onDone={() => setSelection(null)} onChange={setSelection} /> : null}>
      <div className="sticky top-0 z-10 -mx-1 bg-paper px-1 pb-2">
        <div className="flex items-start gap-1">
          <div className="min-w-0 flex-1">
            <TextField type="search" label={w.search} hideLabel placeholder={w.placeholder} value={text} autoComplete="off" autoCapitalize="off" spellCheck={false}
              error={problem ? problemText(problem) : undefined} onChange={(event) => search(event.target.value)} />
          </div>
          <IconButton label={w.help} onClick={() => setOpen('help')}><Icon name="info" /></IconButton>
        </div>
        <SavedSearches text={text} onChoose={search} />
        <Status found={found} problem={problem} layout={layout} isSelecting={selection !== null} onSelect={() => setSelection(selection ? null : NOTHING)} />
      </div>
      {found === null ? <p role="status" className="py-6 text-soft">{w.reading}</p>
        : found.found === 0 ? <Empty title={w.none} text={w.noneText} action={<Button onClick={() => setOpen('help')}>{w.help}</Button>} />
        : <LibraryList found={found} layout={layout} want={want} selection={selection} onSelect={setSelection} />}
      <HelpSheet open={open === 'help'} onClose={() => setOpen(null)} onChoose={(term) => { search(text.trim() === '' ? term : `${text.trim()} ${term}`); setOpen(null); }} />
      <ViewSheet open={open === 'view'} onClose={() => setOpen(null)} layout={layout} onChange={changeLayout} />
      <MoreSheet open={open === 'more'} onClose={() => setOpen(null)} text={text} canSave={problem === null && text.trim() !== ''} onSearch={search} />
    </Screen>
  );
}

function NoCards() {
  return (
    <Screen title={w.title} back="/decks">
      <Empty title={w.empty} text={w.emptyText}
        action={<><LinkButton variant="primary" href="/create">{m.decks.fromDocument}</LinkButton><LinkButton href="/import">{m.decks.import}</LinkButton><LinkButton href="/card">{m.decks.newCard}</LinkButton></>} />
    </Screen>
  );
}

interface StatusProps {
  readonly found: Found | null;
  readonly problem: Problem | null;
  readonly layout: Layout;
  readonly isSelecting: boolean;
  readonly onSelect: () => void;
}

function Status({ found, problem, layout, isSelecting, onSelect }: StatusProps) {
  if (found === null || problem !== null) return null;
  return (
    <div className="flex min-h-11 items-center justify-between gap-2">
      <p role="status" className="text-sm text-soft tabular-nums">{w.count(found.found, found.all, layout.by)}</p>
      {found.found > 0 ? <Button variant="quiet" className="-me-3" aria-pressed={isSelecting} onClick={onSelect}>{isSelecting ? w.selectDone : w.select}</Button> : null}
    </div>
  );
}

/** The address follows the search, so that it can be kept, shared and come back to; the history of pages does not grow by it. */
function useAddress(text: string): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      const query = text === '' ? '' : `?q=${encodeURIComponent(text)}`;
      if (location.search !== query) history.replaceState(history.state, '', `${location.pathname}${query}`);
    }, 300);
    return () => clearTimeout(timer);
  }, [text]);
}
