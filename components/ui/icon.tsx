/** The one icon set: outlines on a 24-unit grid, 1.8 stroke, drawn in the colour of the text beside them. */
const PATHS = {
  today: ['M5 6h14', 'M5 12h9', 'M5 18h5'],
  decks: ['M6 9.5h12a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 18v-7A1.5 1.5 0 0 1 6 9.5z', 'M6.5 6.5h11', 'M8.5 3.5h7'],
  quiz: ['M12 7.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z', 'M12 11v3.2l2 1.3', 'M9.8 3.5h4.4', 'M12 3.5v4'],
  stats: ['M6 20v-6', 'M12 20V4', 'M18 20v-10'],
  settings: ['M12 8.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4z', 'M12 2.8v2.6', 'M12 18.6v2.6', 'M2.8 12h2.6', 'M18.6 12h2.6', 'M5.5 5.5l1.8 1.8', 'M16.7 16.7l1.8 1.8', 'M18.5 5.5l-1.8 1.8', 'M7.3 16.7l-1.8 1.8'],
  plus: ['M12 5v14', 'M5 12h14'],
  minus: ['M5 12h14'],
  back: ['M14.5 5.5 8 12l6.5 6.5'],
  forward: ['M9.5 5.5 16 12l-6.5 6.5'],
  down: ['M5.5 9.5 12 16l6.5-6.5'],
  close: ['M6 6l12 12', 'M18 6 6 18'],
  undo: ['M8.5 5 4.5 9l4 4', 'M4.5 9h9.5a5 5 0 0 1 0 10h-4'],
  redo: ['M15.5 5l4 4-4 4', 'M19.5 9H10a5 5 0 0 0 0 10h4'],
  more: ['M5.5 12h.01', 'M12 12h.01', 'M18.5 12h.01'],
  check: ['M5 12.5l4.5 4.5L19 7.5'],
  edit: ['M4.5 19.5l.9-4L16 4.9a1.7 1.7 0 0 1 2.4 0l.7.7a1.7 1.7 0 0 1 0 2.4L8.5 18.6z', 'M14 7l3 3'],
  trash: ['M5 7h14', 'M9.5 7V4.5h5V7', 'M7 7l.8 12.5h8.4L17 7'],
  search: ['M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12z', 'M15 15l4.5 4.5'],
  share: ['M12 15V4', 'M8 7.5 12 3.7l4 3.8', 'M6 11.5v8h12v-8'],
  download: ['M12 4v11', 'M8 11.5l4 3.8 4-3.8', 'M5 19.5h14'],
  upload: ['M12 15.5v-11', 'M8 8.2 12 4.5l4 3.7', 'M5 19.5h14'],
  info: ['M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z', 'M12 11v5', 'M12 8h.01'],
  warning: ['M12 4 3.5 19.5h17z', 'M12 10v4.5', 'M12 17h.01'],
  document: ['M6.5 3.5h7l4 4v13h-11z', 'M13.5 3.5v4h4', 'M9 12h6', 'M9 15.5h6'],
  card: ['M5.5 6.5h13A1.5 1.5 0 0 1 20 8v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 16V8a1.5 1.5 0 0 1 1.5-1.5z', 'M8 11h8', 'M8 14h5'],
  play: ['M8 5.5v13l11-6.5z'],
  pause: ['M9 6v12', 'M15 6v12'],
  hide: ['M4 12h11', 'M11 8l4 4-4 4', 'M19.5 5v14'],
  flag: ['M6.5 20.5v-16', 'M6.5 5h11l-2.5 4 2.5 4h-11'],
  folder: ['M4 7a1.5 1.5 0 0 1 1.5-1.5h4l2 2.5h7A1.5 1.5 0 0 1 20 9.5V17a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17z'],
  keyboard: ['M5 6.5h14A1.5 1.5 0 0 1 20.5 8v8a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 16V8A1.5 1.5 0 0 1 5 6.5z', 'M7.5 10.5h.01', 'M11 10.5h.01', 'M14.5 10.5h.01', 'M17 10.5h.01', 'M8.5 14h7'],
  external: ['M13.5 4.5h6v6', 'M19.5 4.5 11 13', 'M17.5 14v5.5h-13v-13H10'],
} as const satisfies Record<string, readonly string[]>;

export type IconName = keyof typeof PATHS;

/** Decorative: the control that holds it carries the name. */
export function Icon({ name, size = 22, className = '' }: { readonly name: IconName; readonly size?: number; readonly className?: string }) {
  const weight = name === 'more' ? 2.6 : 1.8;
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 24 24" width={size} height={size} fill="none" stroke="currentColor" strokeWidth={weight} strokeLinecap="round" strokeLinejoin="round" className={`shrink-0 ${className}`}>
      {PATHS[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
