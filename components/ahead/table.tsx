/** Figures under their heads; wide ones scroll by themselves. */
interface TableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The first column holds sentences, not names. */
  readonly wraps?: boolean;
}

export function Table({ caption, heads, rows, wraps = false }: TableProps) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className="w-full text-start">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-sm text-soft">
          <tr>{heads.map((head) => <th key={head} scope="col" className="py-1 pe-4 text-start font-normal">{head}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...values]) => (
            <tr key={name} className="border-t border-rule">
              <th scope="row" className={`py-2 pe-4 text-start font-normal ${wraps ? '' : 'whitespace-nowrap'}`}>{name}</th>
              {values.map((value, index) => <td key={heads[index + 1]} className="py-2 pe-4">{value}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
