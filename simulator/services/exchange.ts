/** One request, as the parts of the simulator see it. */
export interface Request {
  readonly method: string;
  /** The path as sent, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The address the client used, `https://host:port`: answers name it, so that any name of the host works. */
  readonly origin: string;
}

/** One answer. A body that is not a string is sent as JSON; undefined is sent as no body at all. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Case-insensitive equality, for GUIDs and Azure's names. */
export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
