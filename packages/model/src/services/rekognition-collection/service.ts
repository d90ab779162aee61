import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A collection of faces. */
export const rekognitionCollection = defineService({
  id: 'rekognition-collection',
  row: 'S40',
  title: 'Face collection',
  noun: 'Faces',
  category: 'data',
  share: 0.2,
  type: 'AWS::Rekognition::Collection',
  summary: 'Faces that Rekognition can look for.',
  cite: typePage('AWS::Rekognition::Collection'),
  keywords: ['rekognition', 'face', 'image', 'recognition', 'ai'],
  stateful: true,
  fact: () => 'Face collection',
  annotate: {
    CollectionId: {
      title: 'Name',
      section: 'Collection',
      required: true,
      pattern: '[a-zA-Z0-9_.-]{1,255}',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'rekognition' },
    grantable: {
      read: ['rekognition:ListFaces', 'rekognition:SearchFaces', 'rekognition:SearchFacesByImage'],
      write: ['rekognition:DeleteFaces', 'rekognition:IndexFaces'],
      environment: { suffix: 'ID', value: 'ref' },
    },
  },
  initial: { properties: { CollectionId: 'faces' } },
});
