/** A template as large as the largest real ones: functions with roles, tables, queues, alarms and log groups around APIs. */
export function largeTemplate(groups: number): string {
  const resources = Array.from({ length: groups }, (_, at) => groupOf(at)).join('');
  const apis = Array.from({ length: Math.ceil(groups / 10) }, (_, at) => apiOf(at)).join('');
  return `Transform: AWS::Serverless-2016-10-31\nResources:\n${apis}${TOPIC}${resources}`;
}

const TOPIC = '  Alarms:\n    Type: AWS::SNS::Topic\n';

function apiOf(at: number): string {
  return `  Api${at}:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
`;
}

/** Eight resources. */
function groupOf(at: number): string {
  return `${workerOf(at)}${roleOf(at)}  Table${at}:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions:
        - AttributeName: id
          AttributeType: S
      KeySchema:
        - AttributeName: id
          KeyType: HASH
  Jobs${at}:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 180
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt Dead${at}.Arn
        maxReceiveCount: 3
  Dead${at}:
    Type: AWS::SQS::Queue
  Logs${at}:
    Type: AWS::Logs::LogGroup
    Properties:
      LogGroupName: !Sub /aws/lambda/\${Worker${at}}
      RetentionInDays: 30
${['Errors', 'Throttles'].map((metric) => alarmOf(at, metric)).join('')}`;
}

function workerOf(at: number): string {
  return `  Worker${at}:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      CodeUri: src/worker-${at}
      Role: !GetAtt Role${at}.Arn
      Environment:
        Variables:
          TABLE: !Ref Table${at}
          NEXT: !Ref Jobs${at}
${Array.from({ length: 120 }, (_, line) => `          SETTING_${line}: 'value ${line} of worker ${at}'`).join('\n')}
      Events:
        Get:
          Type: Api
          Properties:
            Method: get
            Path: /items/${at}
            RestApiId: !Ref Api${Math.floor(at / 10)}
        Jobs:
          Type: SQS
          Properties:
            Queue: !GetAtt Jobs${at}.Arn
            BatchSize: 10
`;
}

function roleOf(at: number): string {
  return `  Role${at}:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            Principal:
              Service: lambda.amazonaws.com
            Action: sts:AssumeRole
      Policies:
        - PolicyName: own
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action:
                  - dynamodb:GetItem
                  - dynamodb:PutItem
                Resource: !GetAtt Table${at}.Arn
              - Effect: Allow
                Action: sqs:SendMessage
                Resource: !GetAtt Jobs${at}.Arn
`;
}

function alarmOf(at: number, metric: string): string {
  return `  ${metric}${at}:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/Lambda
      MetricName: ${metric}
      Dimensions:
        - Name: FunctionName
          Value: !Ref Worker${at}
      Statistic: Sum
      Period: 60
      EvaluationPeriods: 1
      Threshold: 1
      ComparisonOperator: GreaterThanOrEqualToThreshold
      AlarmActions:
        - !Ref Alarms
`;
}
