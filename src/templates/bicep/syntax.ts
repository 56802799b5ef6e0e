/**
 * The shape of a Bicep file: its declarations, and expressions as far as they tell where a value is written. Types, and
 * what expressions come to, are the compiler's affair.
 */

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An expression, by its shape. */
export type Syntax = Stretch &
  (
    | { readonly kind: 'object'; readonly members: readonly Member[] }
    | { readonly kind: 'array'; readonly items: readonly Syntax[] }
    /** `value` is undefined where a part is worked out; `parts` are those parts. */
    | { readonly kind: 'string'; readonly value: string | undefined; readonly parts: readonly Syntax[] }
    | { readonly kind: 'name'; readonly name: string }
    /** `of.key` or `of[key]` */
    | { readonly kind: 'access'; readonly of: Syntax; readonly key: string | Syntax }
    | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Syntax[]; readonly of?: Syntax }
    | {
        readonly kind: 'for';
        readonly item: string;
        readonly index: string | undefined;
        readonly over: Syntax;
        readonly body: Syntax;
      }
    | { readonly kind: 'lambda'; readonly parameters: readonly string[]; readonly body: Syntax }
    | { readonly kind: 'spread'; readonly of: Syntax }
    /** One of these, and which is not told by the shape. */
    | { readonly kind: 'choice'; readonly parts: readonly Syntax[] }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'other'; readonly parts: readonly Syntax[] }
  );

/** A member of an object. */
export interface Member extends Stretch {
  /** Undefined for a spread, and for a name that is worked out. */
  readonly name: string | undefined;
  readonly value: Syntax;
}

/** A declaration with its value. */
export interface Declaration extends Stretch {
  readonly name: string;
  readonly value: Syntax | undefined;
}

/** A resource or module. */
export interface Deployment extends Declaration {
  /** The type with its API version, or the path of the module. */
  readonly target: string;
  readonly existing: boolean;
  readonly isModule: boolean;
}

/** `import { name as alias } from 'path'`; without a name, all of the file under the alias. */
export interface Import {
  readonly path: string;
  readonly name: string | undefined;
  readonly alias: string;
}

/** What a file declares, each in the order of the text. */
export interface BicepDeclarations {
  readonly parameters: readonly Declaration[];
  readonly variables: readonly Declaration[];
  readonly functions: readonly (Declaration & { readonly parameters: readonly string[] })[];
  readonly deployments: readonly Deployment[];
  readonly imports: readonly Import[];
  /** The path behind `using`, with its place. */
  readonly using: (Stretch & { readonly path: string }) | undefined;
  /** The path behind `extends`. */
  readonly base: string | undefined;
}
