// What the pages behind the first ones say.
import activity from './activity.json'
import budgets from './budgets.json'
import cards from './cards.json'
import categories from './categories.json'
import diagnostics from './diagnostics.json'
import documents from './documents.json'
import goals from './goals.json'
import imports from './imports.json'
import insights from './insights.json'
import merchants from './merchants.json'
import quality from './quality.json'
import reconcile from './reconcile.json'
import recurring from './recurring.json'
import refusals from './refusals.json'
import reports from './reports.json'
import review from './review.json'
import rules from './rules.json'
import settings from './settings.json'
import transactions from './transactions.json'

export const words = {
  activity,
  budgets,
  cards,
  categories,
  diagnostics,
  documents,
  goals,
  // Joined with those that the first pages have.
  errors: refusals,
  imports,
  insights,
  merchants,
  quality,
  reconcile,
  recurring,
  reports,
  review,
  rules,
  settings,
  transactions,
}
