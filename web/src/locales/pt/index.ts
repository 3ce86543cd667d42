import app from './app.json'
import auth from './auth.json'
import errors from './errors.json'
import settings from './settings.json'
import transactions from './transactions.json'
import ui from './ui.json'
import welcome from './welcome.json'

export const words = { app, auth, errors, settings, transactions, ui, welcome }
