import { readCsv } from '@/domain/people/import/csv';
import { Unreadable } from '../unreadable';
import { oldAddress, targetPath } from './old-path';

/** A line of a list of addresses: a redirect, or null when the line does not contain two addresses. */
export interface AddressLine {
  number: number;
  from: string;
  redirect: { from: string; to: string } | null;
}

const OLD = /^(old|from|source|ancienne?|旧|القديم)/i;
const NEW = /^(new|to|target|nouvelle?|新|الجديد)/i;

/**
 * Reads a CSV file with an old and a new address in each line, in this order or that of its header.
 * @throws Unreadable
 */
export function readAddresses(text: string, name: string): AddressLine[] {
  const rows = readCsv(text);
  const [first] = rows;
  if (!first) throw new Unreadable('no-items', name);
  const header = first.cells;
  const [namedOld, namedNew] = [OLD, NEW].map(named => header.findIndex(cell => named.test(cell)));
  const isHeader = !isAddress(header[0]) && !isAddress(header[1]);
  const columns = isHeader && namedOld! >= 0 && namedNew! >= 0 ? [namedOld!, namedNew!] : [0, 1];
  const lines = (isHeader ? rows.slice(1) : rows).map(({ cells, number, hasBrokenQuotes }) => {
    const [from = '', to = ''] = columns.map(column => cells[column]);
    return { number, from, redirect: hasBrokenQuotes ? null : redirectOf(from, to) };
  });
  if (!lines.some(({ redirect }) => redirect)) throw new Unreadable('unknown-format', name);
  return lines;
}

const isAddress = (cell: string | undefined) => /^(?:\/|https?:\/\/)/i.test(cell ?? '');

function redirectOf(from: string, to: string): AddressLine['redirect'] {
  const target = isAddress(to) ? targetPath(to) : null;
  const old = oldAddress(from);
  const isLoop = 'path' in old && target?.toLowerCase() === old.path;
  return target === null || isLoop ? null : { from, to: target };
}
