import type { Location, WrittenDefinition } from '../../pec/delegation.ts';
import { startOf } from '../files/problems.ts';
import type { JsonNode } from '../json/json.ts';
import { type Held, locate, locationOf, moveLocations } from '../json/positions.ts';
import { type Found, GeneratedPlaces } from './generated-places.ts';
import { type Sources, type Spot, sourcesOf, Tracer } from './trace.ts';

/** A JSON text that the compiler made out of Bicep files. */
export interface Generated {
  /** The Bicep file it was made from, relative to the workspace; locations in the JSON carry this name. */
  readonly file: string;
  readonly text: string;
  readonly root: JsonNode;
  /** That file, and the files of the workspace that it draws on. */
  readonly sources: readonly { readonly file: string; readonly text: string }[];
}

/**
 * Moves every location of a definition from the generated JSON to the Bicep files. The compiler keeps no source map; but
 * what it writes has the shape of what it reads, so that a place in the JSON is found again by the way that leads to it:
 * resource or module, members, items; and where a name, a loop, a spread or a function stands on that way, by what these
 * stand for. Where that does not lead to the text itself, to the value or the declaration that it comes from.
 */
export function mapToBicep(definition: WrittenDefinition, generated: readonly Generated[]): WrittenDefinition {
  return moveToBicep(definition, generated);
}

/** Moves the locations in anything else that the reader says of generated JSON. */
export function moveToBicep<T>(model: T, generated: readonly Generated[]): T {
  if (generated.length === 0) return model;
  const map = mapOf(generated);
  return moveLocations(model, (location, held) => map.move(location, held));
}

/** Made once for what one run of the compiler gave, and kept: many definitions and many locations ask it. */
const MAPS = new WeakMap<readonly Generated[], SourceMap>();

function mapOf(generated: readonly Generated[]): SourceMap {
  const map = MAPS.get(generated) ?? new SourceMap(generated);
  MAPS.set(generated, map);
  return map;
}

class SourceMap {
  readonly #places: ReadonlyMap<string, { readonly places: GeneratedPlaces; readonly sources: Sources }>;
  readonly #moved = new Map<string, Location>();

  constructor(generated: readonly Generated[]) {
    const parameters = generated.find(({ file }) => /\.bicepparam$/i.test(file));
    const values = parameters && new GeneratedPlaces(parameters.root, sourcesOf(parameters.sources));
    const given = (name: string): Spot | undefined => values?.parameter(name);
    this.#places = new Map(
      generated.map((each) => {
        const sources = sourcesOf(each.sources);
        const places = each === parameters && values ? values : new GeneratedPlaces(each.root, sources, given);
        return [each.file, { places, sources }];
      }),
    );
  }

  move(location: Location, held: Held): Location {
    const own = this.#places.get(location.file);
    if (!own) return location;
    const key = JSON.stringify([location, held]);
    const known = this.#moved.get(key);
    if (known) return known;
    const found = own.places.find(location);
    const spot = this.#exact(found, held, own.sources) ?? this.#nearest(found);
    const moved = spot ? placeOf(spot) : (found.declaration ?? startOf(own.sources.main?.file ?? location.file));
    this.#moved.set(key, moved);
    return moved;
  }

  /** Where the very text is written. */
  #exact(found: Found, { text, list }: Held, sources: Sources): Spot | undefined {
    const tracer = (): Tracer => new Tracer(sources);
    const isMeant = (spot: Spot): boolean => text === undefined || says(spot, text);
    const ofItem = (): Spot[] => {
      if (!list) return [];
      const around = this.#places.get(list.location.file)?.places.find(list.location);
      if (!around?.whole) return [];
      return around.spots.flatMap((spot) => tracer().at(spot, list.path));
    };
    const ways: (() => Spot[])[] =
      text === undefined
        ? [() => (found.whole ? [...found.spots] : []), () => (found.inExpression ? ofItem() : [])]
        : [
            () => (found.whole ? found.spots.flatMap((spot) => tracer().ends(spot)) : []),
            () => ofItem().flatMap((spot) => tracer().ends(spot)),
            () => found.spots.flatMap((spot) => tracer().literals(spot)),
          ];
    for (const way of text === undefined && found.inExpression ? ways.toReversed() : ways) {
      const [only, ...others] = distinct(way().filter(isMeant));
      if (only && others.length === 0) return only;
    }
    return undefined;
  }

  #nearest({ spots }: Found): Spot | undefined {
    const [only, ...others] = distinct(spots);
    return others.length === 0 ? only : undefined;
  }
}

/** Where a spot stands. */
export function placeOf({ source, node }: Spot): Location {
  if ('span' in node) return locationOf(source.file, node.span);
  return locate(source.file, source.lines, node.start, node.end);
}

function distinct(spots: readonly Spot[]): Spot[] {
  return [...new Map(spots.map((spot) => [keyOf(spot), spot])).values()];
}

function keyOf({ source, node }: Spot): string {
  return `${source.file} ${'span' in node ? `${node.span.start} ${node.span.end}` : `${node.start} ${node.end}`}`;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a literal is a text, or the ID in it that an expression put there. */
function says({ node }: Spot, text: string): boolean {
  const value =
    'span' in node
      ? node.type === 'string'
        ? node.value
        : undefined
      : node.kind === 'string'
        ? node.value
        : undefined;
  if (value === undefined) return false;
  const [written, wanted] = [value.toLowerCase(), text.toLowerCase()];
  return written === wanted || (GUID.test(value) && wanted.endsWith(`/${written}`));
}
