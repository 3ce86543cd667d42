import {
  Banknote,
  CalendarClock,
  CircleDollarSign,
  Coins,
  Copy,
  Gauge,
  Globe,
  Landmark,
  Store,
  TrendingDown,
  TrendingUp,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import type { Insight } from '@/lib/api/insights'

export const kindIcons: Record<Insight['kind'], LucideIcon> = {
  unusualSpending: TriangleAlert,
  categoryDrift: TrendingUp,
  priceRise: CircleDollarSign,
  idleCash: Coins,
  cashFlowWarning: TrendingDown,
  budgetPace: Gauge,
  goalAtRisk: CalendarClock,
  duplicateCharge: Copy,
  newMerchant: Store,
  feeWatch: Landmark,
  incomeChange: Banknote,
  currencyExposure: Globe,
}
