import {
  isReference,
  type Annotations,
  type GraphView,
  type NodeView,
  type Value,
  type WireView,
} from '../define/index.js';

const ENVIRONMENT = 'appconfig-environment';
const PROFILE = 'appconfig-configuration-profile';

/** What a wire to one of environment and profile says of the other. */
export const configurationAnnotations: Annotations = {
  Profile: {
    title: 'Profile',
    widget: 'reference',
    refersTo: { service: PROFILE },
    at: { to: [ENVIRONMENT] },
    docs: 'Of a wire to an environment: the profile that is read there. The only one of its application unless set; of several, any.',
  },
  Environment: {
    title: 'Environment',
    widget: 'reference',
    refersTo: { service: ENVIRONMENT },
    at: { to: [PROFILE] },
    docs: 'Of a wire to a profile: where it is read. The only environment of its application unless set; of several, any.',
  },
};

/** What a path of AppConfig is made of: ids, or `*` where nothing tells which. */
export interface Configuration {
  readonly application: Value;
  readonly environment: Value;
  readonly profile: Value;
}

export function configurationOf(wire: WireView, graph: GraphView): Configuration {
  const { target } = wire;
  const application = applicationOf(target) ?? '*';
  const other = (service: string): Value => onlyOne(graph, service, application) ?? '*';
  return target.service.id === ENVIRONMENT
    ? { application, environment: target.ref, profile: wire.value('Profile') ?? other(PROFILE) }
    : {
        application,
        environment: wire.value('Environment') ?? other(ENVIRONMENT),
        profile: target.ref,
      };
}

/** By a wire, or by what stands in it. */
function applicationOf(node: NodeView): Value | undefined {
  return node.wires('out', 'refers-to')[0]?.target.ref ?? node.value('ApplicationId');
}

function onlyOne(graph: GraphView, service: string, application: Value): Value | undefined {
  const [only, second] = graph
    .nodes()
    .filter((node) => node.service.id === service && isOf(node, application));
  return second === undefined ? only?.ref : undefined;
}

function isOf(node: NodeView, application: Value): boolean {
  const own = applicationOf(node);
  return isReference(own) && isReference(application)
    ? own.$ref === application.$ref
    : own !== undefined && own === application;
}
