import { catalog, isMap, type Value } from '@archivolt/model';
import type { SamForm, SamIdiom, SamScene } from '../../define/idiom.js';
import { idioms } from '../../generated/idioms.js';
import type { Resource, ResourceGraph, ResourceKey } from '../../graph/resource-graph.js';
import { inFiles } from '../../print/in-files.js';
import { namingOf, type Naming } from '../../print/plain.js';
import { entryOf, templateOf, type Entry } from '../../print/template.js';
import { own } from '../../value/walk.js';
import type { PrintedTemplate } from '../cfn/template.js';
import { withFolder } from './build.js';
import { eventRoutes } from './event-apis.js';
import { globalsOf, isWidened, withoutGlobals, type SamGlobals } from './globals.js';

const IDIOMS: ReadonlyMap<string, SamIdiom> = new Map(Object.entries(idioms.sam));

/** The SAM template of a design: its own words where they are exact, raw CloudFormation elsewhere. */
export function samTemplate(graph: ResourceGraph): PrintedTemplate & {
  /** What stands on one line where it fits. */
  readonly short: ReadonlySet<Value>;
} {
  const forms = formsOf(graph);
  const globals: SamGlobals = hasGlobals(graph)
    ? new Map()
    : globalsOf([...forms.values()].map(({ form }) => form));
  const covered = new Set([...forms.values()].flatMap((item) => item.covers));
  const naming = samNaming(
    graph,
    [...forms.values()].map(({ form }) => form),
  );
  const all = [...graph.resources.values()]
    .filter((resource) => !covered.has(resource.key))
    .map((resource) => {
      const found = forms.get(resource.key);
      return found === undefined
        ? entryOf(resource, naming, withFolder(graph, resource))
        : entryOf(resource, naming, withoutGlobals(found.form, globals));
    });
  const { entries, beside } = inFiles(all);
  const value = templateOf(graph, entries, { naming, globals: Object.fromEntries(globals) });
  return { value, entries, beside, short: shortMaps(entries) };
}

/** Settings of events and of builds: a few words each. */
function shortMaps(entries: readonly Entry[]): ReadonlySet<Value> {
  const found = entries.flatMap(({ value, typeAsWritten }) => {
    if (typeAsWritten) return [];
    const events = own(own(value, 'Properties'), 'Events');
    const settings = isMap(events)
      ? Object.values(events).map((event) => own(event, 'Properties'))
      : [];
    return [...settings, own(own(value, 'Metadata'), 'BuildProperties')];
  });
  return new Set(found.filter((value) => value !== undefined));
}

interface Formed {
  readonly form: SamForm;
  readonly covers: readonly ResourceKey[];
}

function formsOf(graph: ResourceGraph): ReadonlyMap<ResourceKey, Formed> {
  const bare: SamScene = { graph, events: new Map(), permitted: new Set(), eventApis: new Set() };
  const first = new Set(formed(bare).keys());
  const { apis, events, permitted } = eventRoutes(graph, (key) => first.has(key));
  const scene: SamScene = { graph, events, permitted, eventApis: apis };
  const forms = [...formed(scene)];
  return new Map(
    forms.map(([key, form]) => {
      const covers = apis.has(key) ? [...form.covers, ...permitted] : form.covers;
      return [key, { form, covers }];
    }),
  );
}

function formed(scene: SamScene): ReadonlyMap<ResourceKey, SamForm> {
  const found = new Map<ResourceKey, SamForm>();
  for (const resource of scene.graph.resources.values()) {
    const form = formOf(resource, scene);
    if (form !== undefined) found.set(resource.key, form);
  }
  return found;
}

function formOf(resource: Resource, scene: SamScene): SamForm | undefined {
  if (resource.typeAsWritten || resource.purpose !== 'primary') return undefined;
  const service = catalog.serviceOfType(resource.type, resource.properties);
  const form = service === undefined ? undefined : IDIOMS.get(service.id)?.(resource, scene);
  return form === undefined || isWidened(form, scene.graph.globals) ? undefined : form;
}

/** Whether a template that came with SAM functions has its own idea of `Globals`. */
function hasGlobals(graph: ResourceGraph): boolean {
  return (
    Object.keys(graph.globals).length > 0 ||
    [...graph.resources.values()].some((resource) => resource.type === 'AWS::Serverless::Function')
  );
}

function samNaming(graph: ResourceGraph, forms: readonly SamForm[]): Naming {
  const names = new Map(forms.flatMap((form) => [...(form.names ?? [])]));
  const plain = namingOf(graph);
  return (key) => names.get(key) ?? plain(key);
}
