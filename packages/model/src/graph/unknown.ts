import type { Connection } from '../define/connection.js';
import type { Service } from '../define/service.js';

const PAGE = {
  title: 'AWS resource and property types reference',
  url: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
};

/** Stands in for a service that this catalog does not have, so that a design of a later one can be looked at. */
export function unknownService(id: string): Service {
  return {
    // No catalog knows it, so it is in no union either.
    id: id as Service['id'],
    title: id,
    noun: 'Resource',
    category: 'other',
    summary: '',
    cite: PAGE,
    annotate: {},
    capabilities: {},
  };
}

/** Stands in for a connection that this catalog does not have. */
export function unknownConnection(id: string): Connection {
  return {
    id: id as Connection['id'],
    title: id,
    from: { services: [] },
    to: { services: [] },
    verb: 'meets',
    kind: 'data',
    cite: PAGE,
    effects: () => [],
  };
}
