/** Rows to tap in a sheet: an icon, what happens, and a line that says more. */
import Link from 'next/link';
import { Icon, type IconName } from './icon';

export interface Action {
  readonly icon: IconName;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Where it leads, or what it does. */
  readonly href?: string | undefined;
  readonly run?: (() => void) | undefined;
  readonly disabled?: boolean | undefined;
}

export function ActionList({ actions, onChoose }: { readonly actions: readonly Action[]; readonly onChoose?: (() => void) | undefined }) {
  return (
    <ul className="-mx-2">
      {actions.map((action) => (
        <li key={action.label}>
          {action.href === undefined ? (
            <button
              type="button"
              disabled={action.disabled}
              className={ROW}
              onClick={() => {
                onChoose?.();
                action.run?.();
              }}
            >
              <Row action={action} />
            </button>
          ) : (
            <Link href={action.href} className={ROW} onClick={() => onChoose?.()}>
              <Row action={action} />
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

const ROW = 'flex min-h-13 w-full items-center gap-4 rounded-card px-2 py-2 text-start hover:bg-rule/60 disabled:opacity-50';

function Row({ action }: { readonly action: Action }) {
  return (
    <>
      <Icon name={action.icon} className="text-soft" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{action.label}</span>
        {action.hint ? <span className="block text-sm text-soft">{action.hint}</span> : null}
      </span>
    </>
  );
}
