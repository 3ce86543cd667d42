import { appOn, watchForFaults, type App } from '../support/app.ts'
import { expect, test } from '../support/fixtures.ts'
import { desktopInEnglish } from '../support/looks.ts'
import { agreeOnPlace, ana, expectNothingOf, signOut, signUp } from '../support/person.ts'

test.use(desktopInEnglish)

const expectSignedIn = ({ page }: App) => expect(page.getByRole('button', { name: ana.name })).toBeVisible()

test('two tabs do not log each other out, and leaving one leaves both', async ({ app, context }) => {
  await signUp(app)
  await agreeOnPlace(app)
  const second = appOn(await context.newPage(), app.locale)
  const faults = watchForFaults(second.page)

  // Each load spends the refresh token that the other tab holds too.
  for (let round = 0; round < 3; round += 1) {
    await Promise.all([app.page.goto('/'), second.page.goto('/settings')])
    await Promise.all([expectSignedIn(app), expectSignedIn(second)])
  }
  await signOut(app)

  await expectNothingOf(app)
  await expectNothingOf(second)
  expect(faults).toEqual([])
})
