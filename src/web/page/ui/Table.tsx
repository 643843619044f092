import './table.css';

import type { ReactNode } from 'react';

/** A column: its head, and whether its cells name their rows. */
export interface Column {
  readonly head: string;
  readonly isName?: boolean;
  readonly className?: string;
}

/** A table; where there is no room for columns its rows stand as cards, each cell with the head of its column. Read out, it is a table everywhere. */
export function Table({ caption, columns, rows, className }: {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** By row, a key and the cells in the order of the columns; null leaves a cell empty. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  readonly className?: string;
}) {
  return (
    <div className="table-frame">
      <table role="table" className={className}>
        <caption>{caption}</caption>
        <thead role="rowgroup"><tr role="row">{columns.map(({ head }) => <th key={head} role="columnheader" scope="col">{head}</th>)}</tr></thead>
        <tbody role="rowgroup">
          {rows.map(({ key, cells }) => (
            <tr key={key} role="row">
              {columns.map(({ head, isName, className: look }, index) => (isName
                ? <th key={head} role="rowheader" scope="row" className={look}>{cells[index]}</th>
                : <td key={head} role="cell" className={cells[index] === null ? 'is-empty' : look} data-head={head}>{cells[index]}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
