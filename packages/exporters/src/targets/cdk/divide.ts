import { kebab } from '../../project/paths.js';
import { className } from './print/names.js';
import { create, literal, map, mapNames, member, name } from './print/syntax.js';
import { addNamesIn, type Block, type Expr, type Statement } from './print/syntax.js';
import type { ConstructModule, Program, Typed } from './scene.js';
import { identify } from './sections.js';
import { definedBy, splitProgram, type Group, type Part } from './split.js';

/** What the modules of an app are called. */
export interface Taken {
  readonly files: Set<string>;
  readonly classes: Set<string>;
}

/** What no file of a system, or no class of a module, should be called. */
const FILES = 'code sections stages con prn aux nul com1 com2 com3 com4 lpt1 lpt2 lpt3'.split(' ');
const CLASSES =
  'Array BigInt Boolean Buffer Construct Date Error Function Intl JSON Map Math Number Object Promise Proxy Reflect RegExp Set String Symbol TemplateSections URL WeakMap WeakSet'.split(
    ' ',
  );

/** Starts with the names that the files of every app have. */
export function createTaken(): Taken {
  return { files: new Set(FILES), classes: new Set(CLASSES) };
}

/** A program whose groups of the drawing are constructs with a file each. */
export function divided(
  program: Program,
  groupOf: (node: string) => Group | undefined,
  taken: Taken,
): Program {
  const items = splitProgram(program.blocks, groupOf);
  const types = new Map(program.blocks.flatMap((block) => typesIn(block)));
  const named = items.flatMap((item): readonly Named[] =>
    'titles' in item ? [nameOf(item, program, taken)] : [],
  );
  const home = new Map(
    named.flatMap((part) => definedIn(part.part.blocks).map((id) => [id, part] as const)),
  );
  const around = items.flatMap((item) => ('titles' in item ? [] : [item]));
  const shared = sharedNames([around, ...named.map(({ part }) => part.blocks)]);
  const constructs = new Map(
    named.map((part) => [part.part, moduleOf(part, { types, shared })] as const),
  );
  const abroad = (id: string): Expr | undefined => {
    const part = home.get(id);
    return part && member(name(part.variable), id);
  };
  return {
    ...program,
    constructs: [...constructs.values()],
    blocks: items.map((item) => {
      if (!('titles' in item)) return rewritten(item, abroad);
      const part = named.find((each) => each.part === item);
      const module = constructs.get(item);
      return { statements: part && module ? [created(part, module, abroad)] : [] };
    }),
  };
}

interface Named {
  readonly part: Part;
  readonly file: string;
  readonly className: string;
  /** Of the construct, in the stack. */
  readonly variable: string;
  readonly id: string;
}

function nameOf(part: Part, { names, ids }: Program, { files, classes }: Taken): Named {
  const text = part.titles.join(' ');
  const title = /[A-Za-z]/.test(text) ? text : `Group ${text}`;
  const made = free(className(title), { taken: classes, between: '', kind: 'Construct' });
  const file = free(kebab(title), { taken: files, between: '-', kind: 'construct' });
  return {
    part,
    file,
    className: made,
    variable: names.fresh(made, 'Construct'),
    id: identify({ id: made, ids }, 'Construct').free,
  };
}

function free(
  wish: string,
  {
    taken,
    between,
    kind,
  }: { readonly taken: Set<string>; readonly between: string; readonly kind: string },
): string {
  let found = wish;
  for (let number = 1; taken.has(found); number += 1) {
    found = `${wish}${between}${number === 1 ? kind : number}`;
  }
  taken.add(found);
  return found;
}

function definedIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => definedBy(block));
}

/** Constants that are read in another place than the one they stand in. */
function sharedNames(places: readonly (readonly Block[])[]): ReadonlySet<string> {
  return new Set(places.flatMap((blocks) => neededBy(blocks)));
}

/** What blocks read and do not define; the names of modules among it. */
function neededBy(blocks: readonly Block[]): readonly string[] {
  const read = new Set<string>();
  for (const { statements } of blocks) for (const item of statements) addNamesIn(item, read);
  const own = new Set(definedIn(blocks));
  return [...read].filter((id) => !own.has(id));
}

function typesIn({ statements }: Block): readonly (readonly [string, string])[] {
  return statements.flatMap((item) => {
    const type = item.kind === 'const' ? typeOf(item.value) : undefined;
    return item.kind === 'const' && type !== undefined ? [[item.name, type] as const] : [];
  });
}

function typeOf(expr: Expr): string | undefined {
  if (expr.kind === 'cast') return expr.type;
  return expr.kind === 'new' ? pathOf(expr.callee) : undefined;
}

function pathOf(expr: Expr): string | undefined {
  if (expr.kind === 'name') return expr.name;
  const of = expr.kind === 'member' ? pathOf(expr.of) : undefined;
  return expr.kind === 'member' && of !== undefined ? `${of}.${expr.name}` : undefined;
}

interface Known {
  readonly types: ReadonlyMap<string, string>;
  readonly shared: ReadonlySet<string>;
}

function moduleOf(
  { part, file, className: made }: Named,
  { types, shared }: Known,
): ConstructModule {
  const needed = new Set(neededBy(part.blocks));
  const own = new Set(definedIn(part.blocks));
  const all = [...types].map(([id, type]): Typed => ({ name: id, type }));
  const members = all.filter((item) => own.has(item.name) && shared.has(item.name));
  const needs = all.filter((item) => needed.has(item.name));
  const isMember = new Set(members.map((item) => item.name));
  const isNeeded = new Set(needs.map((item) => item.name));
  const change = (id: string): Expr | undefined => {
    if (isMember.has(id)) return member(name('this'), id);
    return isNeeded.has(id) ? member(name('props'), id) : undefined;
  };
  return {
    file,
    className: made,
    titles: part.titles,
    members,
    needs,
    blocks: part.blocks.map((block) => rewritten(block, change)),
  };
}

/** A block whose names are something else; constants that are members are set as such. */
function rewritten(block: Block, change: (id: string) => Expr | undefined): Block {
  return {
    ...block,
    statements: block.statements.map((item): Statement => {
      const value = mapNames(item.value, change);
      if (item.kind === 'assign') return { ...item, to: mapNames(item.to, change), value };
      const to = item.kind === 'const' ? change(item.name) : undefined;
      return to === undefined ? { ...item, value } : { kind: 'assign', to, value };
    }),
  };
}

function created(
  { variable, id, className: made }: Named,
  { needs }: ConstructModule,
  abroad: (id: string) => Expr | undefined,
): Statement {
  const props = needs.map((item) => [item.name, abroad(item.name) ?? name(item.name)] as const);
  const args = [name('this'), literal(id), ...(props.length === 0 ? [] : [map(props)])];
  return { kind: 'const', name: variable, value: create(made, ...args) };
}
