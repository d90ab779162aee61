import * as cdk from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export class A11IdentityPoolStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'Users of a user pool and of Facebook trade their tokens for temporary credentials, and use a bucket and a table by themselves.';

    const users = new cognito.CfnUserPool(this, 'Users', {
      autoVerifiedAttributes: ['email'],
      enabledMfas: ['SOFTWARE_TOKEN_MFA'],
      mfaConfiguration: 'OPTIONAL',
      policies: {
        passwordPolicy: {
          minimumLength: 12,
          requireLowercase: true,
          requireNumbers: true,
          requireSymbols: true,
          requireUppercase: true,
        },
      },
      usernameAttributes: ['email'],
    });
    users.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.RETAIN;
    users.cfnOptions.updateReplacePolicy = cdk.CfnDeletionPolicy.RETAIN;

    const googleUsersProvider = new cognito.CfnUserPoolIdentityProvider(
      this,
      'GoogleUsersProvider',
      {
        attributeMapping: { email: 'email' },
        providerDetails: {
          authorize_scopes: 'openid email profile',
          client_id: 'my-app.apps.googleusercontent.com',
          client_secret: '{{resolve:secretsmanager:sign-in/google:SecretString:client_secret}}',
        },
        providerName: 'Google',
        providerType: 'Google',
        userPoolId: users.ref,
      },
    );

    const usersClient = new cognito.CfnUserPoolClient(this, 'UsersClient', {
      userPoolId: users.ref,
      allowedOAuthFlows: ['code'],
      allowedOAuthFlowsUserPoolClient: true,
      allowedOAuthScopes: ['openid', 'email', 'profile'],
      callbackUrLs: ['https://localhost/signed-in'],
      explicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
      generateSecret: false,
      preventUserExistenceErrors: 'ENABLED',
      supportedIdentityProviders: ['COGNITO', 'Google'],
    });
    usersClient.addResourceDependency(googleUsersProvider);

    const identities = new cognito.CfnIdentityPool(this, 'Identities', {
      allowUnauthenticatedIdentities: true,
      supportedLoginProviders: { 'graph.facebook.com': '1234567890' },
      cognitoIdentityProviders: [
        {
          clientId: usersClient.ref,
          providerName: users.attrProviderName,
          serverSideTokenCheck: true,
        },
      ],
    });

    const userData = new dynamodb.Table(this, 'UserData', {
      partitionKey: { name: 'owner', type: dynamodb.AttributeType.STRING },
      sortKey: { name: 'id', type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    const userFiles = new s3.Bucket(this, 'UserFiles', {
      versioned: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    const identitiesAuthenticatedRole = new iam.Role(this, 'IdentitiesAuthenticatedRole', {
      assumedBy: new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com', {
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
        StringEquals: { 'cognito-identity.amazonaws.com:aud': identities.ref },
      }),
    });

    const identitiesGuestRole = new iam.Role(this, 'IdentitiesGuestRole', {
      assumedBy: new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com', {
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'unauthenticated' },
        StringEquals: { 'cognito-identity.amazonaws.com:aud': identities.ref },
      }),
    });

    new cognito.CfnIdentityPoolRoleAttachment(this, 'IdentitiesRoles', {
      identityPoolId: identities.ref,
      roles: {
        authenticated: identitiesAuthenticatedRole.roleArn,
        unauthenticated: identitiesGuestRole.roleArn,
      },
    });

    new cognito.CfnUserPoolDomain(this, 'UsersDomain', {
      userPoolId: users.ref,
      domain: `sign-in-${cdk.Aws.ACCOUNT_ID}`,
    });

    identitiesAuthenticatedRole.addToPolicy(
      new iam.PolicyStatement({
        actions: [
          'dynamodb:BatchGetItem',
          'dynamodb:BatchWriteItem',
          'dynamodb:DeleteItem',
          'dynamodb:GetItem',
          'dynamodb:PutItem',
          'dynamodb:Query',
          'dynamodb:UpdateItem',
        ],
        resources: [userData.tableArn],
        conditions: {
          'ForAllValues:StringEquals': {
            'dynamodb:LeadingKeys': ['${cognito-identity.amazonaws.com:sub}'],
          },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      }),
    );
    identitiesAuthenticatedRole.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [userFiles.bucketArn],
        conditions: {
          StringLike: { 's3:prefix': ['home/${cognito-identity.amazonaws.com:sub}/*'] },
        },
      }),
    );
    identitiesAuthenticatedRole.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
        resources: [`${userFiles.bucketArn}/home/\${cognito-identity.amazonaws.com:sub}/*`],
      }),
    );

    identitiesGuestRole.addToPolicy(
      new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: [userFiles.bucketArn] }),
    );
    identitiesGuestRole.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3:GetObject'],
        resources: [userFiles.arnForObjects('public/*')],
      }),
    );
  }

  /** Gives resources the logical ids of the design, which its other exports have too. */
  protected override allocateLogicalId(element: cdk.CfnElement): string {
    const { scopes } = element.node;
    const path = scopes.slice(scopes.indexOf(this) + 1).map((scope) => scope.node.id);
    if (path.length === 1) return path.join('');
    if (path.at(-1) !== 'Resource') return super.allocateLogicalId(element);
    const ids = path.slice(0, -1);
    return ids.map((id, depth) => (depth > 0 && id === 'ServiceRole' ? 'Role' : id)).join('');
  }
}
