import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const KINDS = [
  { value: 'Google', title: 'Google' },
  { value: 'Facebook', title: 'Facebook' },
  { value: 'LoginWithAmazon', title: 'Amazon' },
  { value: 'SignInWithApple', title: 'Apple' },
  { value: 'SAML', title: 'SAML provider' },
  { value: 'OIDC', title: 'OIDC provider' },
] as const;
const page = awsPage(
  'User pool sign-in with third party identity providers',
  'cognito/latest/developerguide/cognito-user-pools-identity-federation.html',
  { section: 'Cognito User Pools (CUP) – User Features' },
);

/** Somebody else who signs users in: drawn, and named by the pools that trust it. */
export const externalIdentityProvider = defineService({
  id: 'external-identity-provider',
  row: 'S39',
  title: 'Identity provider',
  noun: 'Provider',
  category: 'external',
  summary: 'Google, Facebook, Amazon, Apple, or a SAML or OIDC provider of your own.',
  cite: page,
  keywords: [
    'identity provider',
    'idp',
    'google',
    'facebook',
    'amazon',
    'apple',
    'saml',
    'oidc',
    'social login',
    'federation',
    'third party',
  ],
  fact: (node) => KINDS.find(({ value }) => value === node.string('Kind'))?.title ?? 'Provider',
  annotate: {
    Kind: { title: 'Kind', section: 'Provider', options: KINDS, cite: page },
    ClientId: {
      title: 'Client id',
      section: 'Provider',
      docs: 'What the provider calls your app.',
      goesWith: { path: 'Kind', pattern: '(?!SAML).*' },
    },
    SecretName: {
      title: 'Secret',
      section: 'Provider',
      pattern: '[A-Za-z0-9/_+=.@-]{1,512}',
      docs: 'Name of the secret in Secrets Manager whose key `client_secret` holds it (`private_key` for Apple). It never stands in the template.',
      goesWith: { path: 'Kind', pattern: '(?!SAML).*' },
    },
    Issuer: {
      title: 'Issuer',
      section: 'Provider',
      pattern: 'https://.+',
      goesWith: { path: 'Kind', pattern: 'OIDC' },
    },
    MetadataUrl: {
      title: 'Metadata',
      section: 'Provider',
      pattern: 'https://.+',
      goesWith: { path: 'Kind', pattern: 'SAML' },
    },
    TeamId: {
      title: 'Team',
      section: 'Provider',
      goesWith: { path: 'Kind', pattern: 'SignInWithApple' },
    },
    KeyId: {
      title: 'Key',
      section: 'Provider',
      goesWith: { path: 'Kind', pattern: 'SignInWithApple' },
    },
  },
  capabilities: { external: {} },
  variants: [
    {
      id: 'google',
      title: 'Google',
      noun: 'Google',
      initial: {
        properties: {
          ClientId: 'my-app.apps.googleusercontent.com',
          Kind: 'Google',
          SecretName: 'sign-in/google',
        },
      },
    },
    {
      id: 'facebook',
      title: 'Facebook',
      noun: 'Facebook',
      initial: {
        properties: { ClientId: '1234567890', Kind: 'Facebook', SecretName: 'sign-in/facebook' },
      },
    },
    {
      id: 'amazon',
      title: 'Login with Amazon',
      noun: 'Amazon',
      initial: {
        properties: {
          ClientId: 'amzn1.application-oa2-client.my-app',
          Kind: 'LoginWithAmazon',
          SecretName: 'sign-in/amazon',
        },
      },
    },
    {
      id: 'apple',
      title: 'Sign in with Apple',
      noun: 'Apple',
      initial: {
        properties: {
          ClientId: 'com.example.my-app',
          KeyId: 'ABCDEFGHIJ',
          Kind: 'SignInWithApple',
          SecretName: 'sign-in/apple',
          TeamId: 'ABCDEFGHIJ',
        },
      },
    },
    {
      id: 'saml',
      title: 'SAML provider',
      noun: 'Staff',
      initial: {
        properties: { Kind: 'SAML', MetadataUrl: 'https://idp.example.com/metadata.xml' },
      },
    },
    {
      id: 'oidc',
      title: 'OIDC provider',
      noun: 'Oidc',
      initial: {
        properties: {
          ClientId: 'my-app',
          Issuer: 'https://idp.example.com',
          Kind: 'OIDC',
          SecretName: 'sign-in/oidc',
        },
      },
    },
  ],
});
