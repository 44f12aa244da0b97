import { INSTRUCTOR_CALLS, type Call } from '../../shared/contract/calls'
import type { Input } from '../../shared/contract/contract'
import { expect, test } from '../fixtures/app'
import { Instructor, SCENARIO, SECRETS } from '../fixtures/drill'

test('the crew’s window cannot get the truth, whatever it asks for and whatever it is told', async ({
  app,
  folder,
}) => {
  await app.main(({ BrowserWindow }) => {
    const told: string[] = []
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const send = webContents.send.bind(webContents)
    webContents.send = (channel: string, ...args: unknown[]) => {
      told.push(`${channel} ${JSON.stringify(args)}`)
      send(channel, ...args)
    }
    Object.assign(globalThis, { told })
  })
  const instructor = await Instructor.open(app)
  const session = await instructor.begin(SCENARIO, folder)
  await instructor.order({ order: 'step', seconds: 600 })
  await instructor.order({ order: 'remark', text: 'secret remark' })
  await instructor.order({ order: 'run', rate: 60 })
  await expect(app.page.getByRole('banner')).toContainText('×60')

  await test.step('its page has none of the instructor’s calls', async () => {
    const has = await app.page.evaluate(
      (calls) => calls.filter((call) => call in window.hatchwise),
      [...INSTRUCTOR_CALLS],
    )
    expect(has).toEqual([])
    expect(await app.page.evaluate(() => window.hatchwise.role)).toBe('crew')
    expect(await app.page.evaluate(() => 'require' in window || 'process' in window)).toBe(false)
  })

  await test.step('a message that its process forges is refused', async () => {
    const asked: { [C in Call]?: Input<C> } = {
      'drill.begin': { scenario: 'rehearsal', seed: 1, language: 'en', actor: 'X' },
      'drill.order': { order: 'end' },
      'drill.resume': { session, end: true },
    }
    for (const call of INSTRUCTOR_CALLS) {
      const answer = await app.main(
        async ({ ipcMain, BrowserWindow }, { call, input }) => {
          const window = BrowserWindow.getAllWindows().find((w) => w.getTitle().includes('Pressure watch'))!
          const { webContents } = window
          const event = { sender: webContents, senderFrame: webContents.mainFrame }
          type Handler = (event: unknown, input: unknown) => unknown
          const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
          try {
            return JSON.stringify(await handlers.get(call)!(event, input))
          } catch (error) {
            return String(error)
          }
        },
        { call, input: asked[call] },
      )
      expect(answer).toContain(`${call}: refused, this is for the instructor's window`)
    }
  })

  await test.step('what it may ask for, and all that it was told, holds nothing of the truth, also after a way back', async () => {
    const { page } = app
    await instructor.order({ order: 'branch', atS: 300 })
    const answers = await page.evaluate(async (session) => {
      const { hatchwise } = window
      return JSON.stringify([
        await hatchwise['sessions.read']({ session }),
        await hatchwise['sessions.list']({ search: '' }),
        await hatchwise['drill.clock'](undefined),
        await hatchwise['drill.runs']({ session }),
        await hatchwise['drill.look']({ session, instrument: 'MV-1', compartment: 'LAB', actor: 'CDR' }),
      ])
    }, session)
    expect(answers).not.toMatch(SECRETS)
    const told = await app.main(() => (globalThis as unknown as { told: string[] }).told)
    expect(told.filter((one) => one.startsWith('sessions.appended')).length).toBeGreaterThan(1)
    expect(told.filter((one) => SECRETS.test(one) || one.startsWith('drill.view'))).toEqual([])
  })
})
