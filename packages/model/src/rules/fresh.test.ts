import { loadCoreRegistry } from '@archivolt/cfn-spec';
import { describe, expect, it } from 'vitest';
import { catalog as bare, createCatalog } from '../catalog/catalog.js';
import { emptyDocument } from '../document/document.js';
import { commit } from '../edits/commit.js';
import { createGraph } from '../graph/create-graph.js';
import { arch } from '../testing/arch.js';
import { judge } from '../validate/judge.js';
import { validate } from '../validate/validate.js';

const catalog = createCatalog({ ...bare, registry: await loadCoreRegistry() });
const DRAWN = bare.services
  .filter((service) => service.id !== 'cfn-resource')
  .flatMap((service) =>
    (service.variants ?? [{ id: '' }]).map(({ id }) => [service.id, id] as const),
  );
/** What has no place yet is told so at once, and what is nothing without another node. */
const PLACED = new Set([
  'apigateway-domain-name',
  'apigatewayv2-domain-name',
  'cloudfront-distribution',
  'ec2-subnet',
  'ecs-capacity-provider',
  'msk-cluster',
  ...bare.services
    .filter(({ capabilities }) => capabilities.placeable?.optional === false)
    .map(({ id }) => id as string),
]);
const LEANING = new Set(
  bare.services
    .filter(({ annotate, initial }) =>
      Object.entries(annotate).some(
        ([path, { required, default: usual }]) =>
          required === true &&
          usual === undefined &&
          initial?.properties?.[path.split('.')[0] ?? ''] === undefined,
      ),
    )
    .map(({ id }) => id as string),
);

describe('a node that was just dragged in', () => {
  it.each(DRAWN)('has no problem: %s %s', (service, variant) => {
    const chosen = variant === '' ? {} : { variant };
    const args = { id: 'n', service, at: { x: 0, y: 0 }, ...chosen };
    const { document } = commit(emptyDocument(), { edit: 'node.add', args });
    const found = validate(document, catalog)
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule }) => rule);
    const others = found.filter(
      (rule) =>
        rule !== 'correctness/require-property' || PLACED.has(service) || !LEANING.has(service),
    );
    expect(others.length > 0).toBe(PLACED.has(service));
  });
});

describe('a wire to a database from a function outside its VPC', () => {
  const document =
    arch(`v: ec2-vpc; private: ec2-subnet { subnet2#: {} } in v; f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }
    d: rds-db-instance { subnetGroup#SubnetIds: [@private, @private#subnet2] }`);

  it('is refused while it is dragged, and one step places the function and draws it', () => {
    const verdict = judge(createGraph(document), 'f', 'd');
    if (verdict.kind !== 'refused') throw new Error('it is allowed');
    const [route] = verdict.routes;
    expect(verdict.why).toBe('f runs outside any VPC. d answers only inside v.');
    expect(route?.label).toBe('Place f in private');
    const placed = commit(document, route?.edits ?? []).document;
    expect(Object.values(placed.edges)).toHaveLength(1);
    expect(
      validate(placed).filter(({ severity, at }) => severity === 'error' && at.node === 'f'),
    ).toEqual([]);
  });
});
