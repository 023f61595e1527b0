export { environmentNames } from '../names.ts'
/** The dashboard alone, without the clients of the clouds. */
export { type DashboardParts, refreshDashboard } from './show-dashboard.ts'
