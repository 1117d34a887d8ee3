'use client';
/** What stands at the top right of the four main screens: the plus button (phone only; the sidebar has its own) and settings. */
import { useState } from 'react';
import { IconButton, IconLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { messages as m } from '@/lib/messages';
import { AddSheet } from './add-sheet';

export function TopActions() {
  const [adding, setAdding] = useState(false);
  return (
    <div className="-me-2.5 flex items-center">
      <IconButton label={m.shell.add} aria-haspopup="dialog" className="md:hidden" onClick={() => setAdding(true)}>
        <Icon name="plus" />
      </IconButton>
      <IconLink href="/settings" label={m.shell.settings}>
        <Icon name="settings" />
      </IconLink>
      <AddSheet open={adding} onClose={() => setAdding(false)} />
    </div>
  );
}
