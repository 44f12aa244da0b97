import collision1997 from './bundled/collision-1997.yaml'
import coolingNoLeak from './bundled/cooling-no-leak.yaml'
import destinyHose2004 from './bundled/destiny-hose-2004.yaml'
import elektronOff2004 from './bundled/elektron-off-2004.yaml'
import growthAfterPatch from './bundled/growth-after-patch.yaml'
import hatchNotSealing from './bundled/hatch-not-sealing.yaml'
import noWayRound from './bundled/no-way-round.yaml'
import prkWeekend2020 from './bundled/prk-weekend-2020.yaml'
import rapid25Min from './bundled/rapid-25-min.yaml'
import rapid60Min from './bundled/rapid-60-min.yaml'
import returnVehicleLeak from './bundled/return-vehicle-leak.yaml'
import soyuzHole2018 from './bundled/soyuz-hole-2018.yaml'
import stuckGauge from './bundled/stuck-gauge.yaml'
import twoLeaks from './bundled/two-leaks.yaml'
import { once } from '../../once'
import { scenarioSchema, type Scenario } from './scenario'

/**
 * The scenarios that come with the app, in the order in which they are offered: quick leaks from the plain to the hard,
 * then slow ones, then those without a leak. To add one: put it into bundled/, import it, name it here; the test
 * checks it.
 */
export const bundledScenarios = once((): readonly Scenario[] =>
  [
    soyuzHole2018,
    rapid60Min,
    returnVehicleLeak,
    stuckGauge,
    hatchNotSealing,
    twoLeaks,
    growthAfterPatch,
    collision1997,
    rapid25Min,
    noWayRound,
    prkWeekend2020,
    destinyHose2004,
    coolingNoLeak,
    elektronOff2004,
  ].map((file) => scenarioSchema.parse(file)),
)

const byId = once(() => new Map(bundledScenarios().map((scenario) => [scenario.id, scenario])))

/** The scenario with this id, or undefined. */
export function scenarioById(id: string): Scenario | undefined {
  return byId().get(id)
}
