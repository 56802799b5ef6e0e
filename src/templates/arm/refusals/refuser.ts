import { type Missing, placed, refused } from '../../expressions/datum.ts';
import type { Context } from '../../expressions/scope.ts';
import type { Span } from '../../json/json.ts';

/** Says what Azure refuses about a template in a scope: why, as a clause, and where. */
export function refuserIn({ scope }: Context): (reason: string, node: { readonly span: Span } | undefined) => Missing {
  return (reason, node) =>
    placed(refused('template-refused', reason, 'Correct the template.'), node && scope.at(node.span));
}
