import activity from './activity.json'
import app from './app.json'
import auth from './auth.json'
import cards from './cards.json'
import diagnostics from './diagnostics.json'
import errors from './errors.json'
import home from './home.json'
import imports from './imports.json'
import reconcile from './reconcile.json'
import review from './review.json'
import rules from './rules.json'
import settings from './settings.json'
import transactions from './transactions.json'
import ui from './ui.json'
import welcome from './welcome.json'

export const words = {
  activity,
  app,
  auth,
  cards,
  diagnostics,
  errors,
  home,
  imports,
  reconcile,
  review,
  rules,
  settings,
  transactions,
  ui,
  welcome,
}
