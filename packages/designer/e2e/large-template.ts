/** A template of six resources a part: a function of an API with its table and queue, and a worker on the queue. */
export function largeTemplate(parts: number): string {
  const resources = Array.from({ length: parts }, (_, index) => partOf(index)).join('');
  return `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
${resources}`;
}

function partOf(n: number): string {
  return `  Fn${n}: # answers
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      CodeUri: src/fn${n}
      Timeout: 30
      Environment:
        Variables:
          TABLE: !Ref Table${n}
          QUEUE: !Ref Queue${n}
      Policies:
        - DynamoDBCrudPolicy:
            TableName: !Ref Table${n}
        - SQSSendMessagePolicy:
            QueueName: !GetAtt Queue${n}.QueueName
      Events:
        Api:
          Type: Api
          Properties:
            Path: /x${n}
            Method: get
  Worker${n}:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      Code:
        S3Bucket: code
        S3Key: worker.zip
      Role: !GetAtt Role${n}.Arn
  Role${n}:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal:
              Service: lambda.amazonaws.com
            Action: sts:AssumeRole
      Policies:
        - PolicyName: queue
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Effect: Allow
                Action:
                  - sqs:ReceiveMessage
                  - sqs:DeleteMessage
                  - sqs:GetQueueAttributes
                Resource: !GetAtt Queue${n}.Arn
  Mapping${n}:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt Queue${n}.Arn
      FunctionName: !Ref Worker${n}
      BatchSize: 5
  Queue${n}:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 180
  Table${n}:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions:
        - AttributeName: id
          AttributeType: S
      KeySchema:
        - AttributeName: id
          KeyType: HASH
`;
}
