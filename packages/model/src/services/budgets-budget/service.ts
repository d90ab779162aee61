import { defineService } from '../../define/index.js';
import { ownArn } from '../own-arn.js';
import { typePage } from '../type-page.js';

/** A budget of the account. */
export const budgetsBudget = defineService({
  id: 'budgets-budget',
  row: 'S40',
  title: 'Budget',
  noun: 'Budget',
  category: 'operations',
  share: 0.2,
  type: 'AWS::Budgets::Budget',
  summary: 'Tells you when costs or use pass what you planned.',
  cite: typePage('AWS::Budgets::Budget'),
  keywords: ['budget', 'cost', 'spend', 'alert', 'billing'],
  fact: (node) => {
    const amount = node.value('Budget.BudgetLimit.Amount');
    return typeof amount === 'number' || typeof amount === 'string'
      ? `${amount} ${node.string('Budget.BudgetLimit.Unit') ?? 'USD'}`
      : 'Budget';
  },
  annotate: {
    'Budget.BudgetType': {
      title: 'Of',
      section: 'Budget',
      required: true,
      options: [
        'COST',
        'USAGE',
        'RI_UTILIZATION',
        'RI_COVERAGE',
        'SAVINGS_PLANS_UTILIZATION',
        'SAVINGS_PLANS_COVERAGE',
      ].map((value) => ({ value })),
    },
    'Budget.TimeUnit': {
      title: 'Each',
      section: 'Budget',
      required: true,
      options: ['DAILY', 'MONTHLY', 'QUARTERLY', 'ANNUALLY', 'CUSTOM'].map((value) => ({ value })),
    },
    'Budget.BudgetLimit.Amount': { title: 'Amount', section: 'Budget', min: 0 },
    'Budget.BudgetLimit.Unit': { title: 'Unit', section: 'Budget' },
    NotificationsWithSubscribers: {
      title: 'Notifications',
      section: 'Budget',
      type: 'list',
      max: 10,
      docs: 'Wires to topics add theirs, at 80 %.',
      replaces: true,
    },
    'Budget.BudgetName': {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[^:\\\\]{1,100}',
      replaces: true,
    },
  },
  capabilities: {},
  arn: ownArn('arn:budgets:budget/NAME'),
  initial: {
    properties: {
      Budget: {
        BudgetLimit: { Amount: 100, Unit: 'USD' },
        BudgetType: 'COST',
        TimeUnit: 'MONTHLY',
      },
    },
  },
});
