import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** What addresses and coordinates are looked up in. */
export const locationPlaceIndex = defineService({
  id: 'location-place-index',
  row: 'C31',
  title: 'Place index',
  noun: 'Places',
  category: 'data',
  type: 'AWS::Location::PlaceIndex',
  summary: 'Finds places by address, text or coordinates.',
  cite: typePage('AWS::Location::PlaceIndex'),
  keywords: ['location', 'place', 'address', 'geocode', 'map', 'coordinates'],
  fact: (node) => `Place index · ${node.string('DataSource') ?? 'no source'}`,
  annotate: {
    IndexName: {
      title: 'Name',
      section: 'Index',
      required: true,
      pattern: '[-._A-Za-z0-9]{1,100}',
      replaces: true,
    },
    DataSource: {
      title: 'Source',
      section: 'Index',
      required: true,
      options: [{ value: 'Esri' }, { value: 'Grab' }, { value: 'Here', title: 'HERE' }],
      replaces: true,
    },
    'DataSourceConfiguration.IntendedUse': {
      title: 'Use of results',
      section: 'Index',
      default: 'SingleUse',
      options: [
        { value: 'SingleUse', title: 'At once' },
        { value: 'Storage', title: 'Stored' },
      ],
    },
    Description: { title: 'Description', section: 'Naming', max: 1000 },
  },
  capabilities: {
    grantable: {
      read: [
        'geo:DescribePlaceIndex',
        'geo:GetPlace',
        'geo:SearchPlaceIndexForPosition',
        'geo:SearchPlaceIndexForSuggestions',
        'geo:SearchPlaceIndexForText',
      ],
      environment: { suffix: 'NAME', value: 'ref' },
    },
  },
  initial: { properties: { DataSource: 'Here', IndexName: 'places' } },
});
