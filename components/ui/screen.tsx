'use client';
/** The frame of every page: a header, the content with 20 px gutters, and a foot for the one primary action in thumb reach. */
import type { ReactNode } from 'react';
import { TopActions } from '@/components/shell/top-actions';
import { messages as m } from '@/lib/messages';
import { IconButton, IconLink } from './button';
import { Icon } from './icon';

interface ScreenProps {
  readonly title: string;
  /** The name of the page in the browser, where the title shown is another. */
  readonly pageTitle?: string | undefined;
  /** Stands in place of the title from 768 px. */
  readonly wideTitle?: string | undefined;
  /** Where back leads: an address, or what to do. Without it the screen is one of the four, with plus and settings. */
  readonly back?: string | (() => void) | undefined;
  readonly backKind?: 'back' | 'close' | undefined;
  readonly backLabel?: string | undefined;
  readonly actions?: ReactNode;
  /** Stands under the header, such as a progress line. */
  readonly below?: ReactNode;
  /** A session or a task of its own: the navigation is hidden. */
  readonly focused?: boolean | undefined;
  /** The header stays in sight while the content scrolls: it shows the time. */
  readonly pinned?: boolean | undefined;
  /** Two columns fit from 768 px. */
  readonly wide?: boolean | undefined;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

export function Screen({ title, pageTitle, wideTitle, back, backKind = 'back', backLabel, actions, below, focused, pinned, wide, footer, children }: ScreenProps) {
  return (
    <div data-focused={focused ? '' : undefined} className={`mx-auto flex min-h-[calc(100dvh-var(--nav-height))] w-full flex-col px-5 md:px-8 ${wide ? 'max-w-6xl' : 'max-w-2xl'}`}>
      <title>{m.common.pageTitle(pageTitle ?? title)}</title>
      <header className={`pt-[env(safe-area-inset-top)] ${pinned ? 'sticky top-0 z-10 bg-paper pb-1' : ''}`}>
        <div className="flex min-h-15 items-center gap-1">
          <BackControl back={back} kind={backKind} label={backLabel ?? (backKind === 'close' ? m.common.close : m.common.back)} />
          <h1 className={`min-w-0 flex-1 text-lg ${backKind === 'close' ? 'text-soft' : 'font-semibold'}`}>
            {wideTitle === undefined ? title : <TwoTitles narrow={title} wide={wideTitle} />}
          </h1>
          {actions}
          {back === undefined ? <TopActions /> : null}
        </div>
        {below}
      </header>
      <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col pb-8">
        {children}
      </main>
      {footer ? <footer className="sticky bottom-(--nav-height) z-10 -mx-5 bg-paper px-5 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))] md:-mx-8 md:px-8">{footer}</footer> : null}
    </div>
  );
}

function TwoTitles({ narrow, wide }: { readonly narrow: string; readonly wide: string }) {
  return (
    <>
      <span className="md:hidden">{narrow}</span>
      <span className="hidden md:inline">{wide}</span>
    </>
  );
}

function BackControl({ back, kind, label }: { readonly back: ScreenProps['back']; readonly kind: 'back' | 'close'; readonly label: string }) {
  if (back === undefined) return null;
  const icon = <Icon name={kind} className="rtl:-scale-x-100" />;
  return typeof back === 'string' ? (
    <IconLink href={back} label={label} className="-ms-3">
      {icon}
    </IconLink>
  ) : (
    <IconButton onClick={back} label={label} className="-ms-3">
      {icon}
    </IconButton>
  );
}
