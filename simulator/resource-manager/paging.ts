import type { Answer, Request } from '../services/exchange.ts';

/** The page of a list that a request asks for, with the link to the next one. */
export function page(entries: readonly unknown[], request: Request, size: number): Answer {
  const token = request.query.get('$skiptoken') ?? '';
  const start = Number(Buffer.from(token, 'base64url').toString() || 0);
  const end = start + size;
  const value = entries.slice(start, end);
  if (end >= entries.length) return { status: 200, body: { value } };
  const query = new URLSearchParams(request.query);
  query.set('$skiptoken', Buffer.from(String(end)).toString('base64url'));
  return { status: 200, body: { value, nextLink: `${request.origin}${request.path}?${query}` } };
}
