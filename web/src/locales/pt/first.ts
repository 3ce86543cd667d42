// What the first pages say: signing in, the welcome, Home and what surrounds every page.
import app from './app.json'
import auth from './auth.json'
import errors from './errors.json'
import home from './home.json'
import ui from './ui.json'
import welcome from './welcome.json'

export const words = { app, auth, errors, home, ui, welcome }
